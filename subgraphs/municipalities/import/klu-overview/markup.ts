import { BLOCK_TAG, INLINE_TAG } from '../../../../kernel/import/klu-overview/plain-text.js';

/** How a stretch of text between two tags stands. */
export interface Stretch {
  start: number;
  end: number;
  /** `plain`: outside of any paragraph or list. */
  container: 'paragraph' | 'entry' | 'list' | 'plain';
  /** How many lists it stands in; 1 in all of a cell where a list opens and never closes. */
  depth: number;
  /** A list opens right after it. */
  opensList: boolean;
}

// Entities that stand for a bullet, or for the space after one.
const BULLET_ENTITY = /&(?:bull|middot|#8226|#183|#x2022);/gi;
const SPACE_AFTER_BULLET = /(?<=(?:^|[\s>])[-–*•o]\s{0,6})&(?:nbsp|#160);/g;

/** The text with bullets written as entities replaced by the sign itself; every offset stays. */
export function openBulletEntities(raw: string): string {
  if (!raw.includes('&')) return raw;
  const opened = raw.replace(BULLET_ENTITY, (entity) => '•'.padEnd(entity.length));
  return opened.replace(SPACE_AFTER_BULLET, (entity) => ' '.repeat(entity.length));
}

/** The stretches of text between the paragraph and list tags of a cell, in order, blank ones left out. */
export function splitAtTags(raw: string): Stretch[] {
  const stretches: Stretch[] = [];
  let container: Stretch['container'] = 'plain';
  let depth = 0;
  let start = 0;
  const close = (end: number, opensList: boolean): void => {
    if (raw.slice(start, end).trim() !== '') stretches.push({ start, end, container, depth, opensList });
  };
  for (const match of raw.matchAll(BLOCK_TAG)) {
    const tag = match[1]!.toLowerCase();
    const closes = match[0].startsWith('</');
    const isList = tag === 'ul' || tag === 'ol';
    close(match.index, isList && !closes);
    start = match.index + match[0].length;
    if (isList) {
      depth += closes ? -1 : 1;
      container = closes && depth <= 0 ? 'plain' : 'list';
    } else if (tag === 'li') container = closes ? 'list' : 'entry';
    // Editors write a paragraph within each list entry.
    else if (container === 'entry') continue;
    else if (tag !== 'br') container = closes ? 'plain' : 'paragraph';
  }
  close(raw.length, false);
  return depth === 0 ? stretches : stretches.map((stretch) => ({ ...stretch, depth: Math.min(stretch.depth, 1) }));
}

/**
 * The longest piece of a cell's text that stands in the document letter for letter on one line, or `wanted` itself where
 * it does.
 */
export function quoteVerbatim(raw: string, quoted: boolean, wanted: string): string {
  if (raw.includes(wanted) && !(quoted && wanted.includes('"'))) return wanted;
  const lines = raw.replace(BLOCK_TAG, '\n').replace(INLINE_TAG, '\n');
  const pieces = lines.split(quoted ? /["\n]/ : '\n').map((piece) => piece.trim());
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
}
