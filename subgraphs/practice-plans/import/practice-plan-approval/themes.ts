import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import type { Block } from '../layout/block.js';
import { maskPlace, maskText } from '../layout/privacy.js';
import { locate } from '../layout/quote.js';
import { dropFullStop } from '../layout/sentences.js';
import { takeList } from '../plan-text/goals.js';
import { compareStatedCount } from '../plan-text/stated-count.js';
import { splitEfforts } from './efforts.js';
import type { PlanThemeFact } from './facts.js';
import { findThemeSentence } from './theme-sentence.js';

/** The themes of a plan, and the blocks that state and introduce them. */
export interface FoundThemes {
  themes: PlanThemeFact[];
  blocks: Block[];
  issues: IssueDraft[];
}

const WORD =
  '(?:tema(?:er|erne)?|indsatsområde(?:r|rne)?|fokusområde(?:r|rne)?|pejlemærker?(?:ne)?|hovedspor|udviklingsområde(?:r|rne)?)';
const INTRODUCES = new RegExp(`(?<!\\p{L})${WORD}(?!\\p{L})[^.:]*:$`, 'iu');
const HEADS = new RegExp(`^(?:[\\p{L}]+ ){0,4}${WORD}(?: \\p{Ll}+){0,4}$`, 'iu');
const NUMBERED = new RegExp(`^${WORD} ?(?:\\d{1,2}|[A-H]) ?[:.–-] ?`, 'iu');
const NAMED = /^\p{Lu}[^:.]{1,100}: ?\S/u;

/**
 * The themes that a list states below a sentence or heading which speaks of themes. An item is "Name: effort, effort and
 * effort", or a name with its efforts in items below it. Lines without bullets count where each begins with "Name:".
 */
export function findThemes(blocks: readonly Block[]): FoundThemes {
  const headed = findHeadedThemes(blocks);
  return headed ?? findListedThemes(blocks) ?? findToldThemes(blocks);
}

/** Themes that head a paragraph each: "Pejlemærke 1: …", with efforts in a list below. */
function findHeadedThemes(blocks: readonly Block[]): FoundThemes | null {
  const isHead = ({ kind, text }: Block): boolean => kind !== 'LISTED' && text.length <= 150 && NUMBERED.test(text);
  const heads = blocks.filter(isHead);
  if (heads.length < 2) return null;
  const first = blocks.indexOf(heads[0]!);
  const introduction = blocks[first - 1];
  const read: Block[] = [];
  const themes = heads.map((head) => {
    const efforts = takeList(blocks, blocks.indexOf(head) + 1);
    read.push(head, ...efforts);
    const { name, place } = readThemes([head])[0]!;
    return { name, efforts: efforts.map(({ text }) => maskText(dropFullStop(text))), place };
  });
  const issues = introduction ? compareStatedCount([introduction], WORD, 'temaer', themes.length) : [];
  return { themes, blocks: read, issues };
}

/** Themes that a sentence names. */
function findToldThemes(blocks: readonly Block[]): FoundThemes {
  const told = findThemeSentence(blocks, WORD);
  if (told?.themes) return { themes: told.themes, blocks: [told.block], issues: [] };
  if (!told) return { themes: [], blocks: [], issues: [] };
  const place = maskPlace(locate(told.block.lines, told.sentence));
  const message = `Linje ${place.line}: sætningen nævner planens temaer, men det er ikke til at se, hvor det ene ender og det næste begynder. De er ikke læst.`;
  const issue = {
    kind: DataIssueKind.UNREAD_TEXT,
    severity: DataIssueSeverity.WARNING,
    message,
    places: [place],
    record: null,
  };
  return { themes: [], blocks: [], issues: [issue] };
}

function findListedThemes(blocks: readonly Block[]): FoundThemes | null {
  for (const [index, block] of blocks.entries()) {
    const introduces = INTRODUCES.test(block.text.slice(-200)) || (block.kind === 'HEADING' && HEADS.test(block.text));
    if (block.kind === 'LISTED' || !introduces) continue;
    const between = block.kind === 'HEADING' && blocks[index + 1]?.text.endsWith(':') ? [blocks[index + 1]!] : [];
    const items = takeItems(blocks, index + 1 + between.length);
    if (items.length === 0) continue;
    const themes = readThemes(items);
    return {
      themes,
      blocks: [block, ...between, ...items],
      issues: compareStatedCount([block, ...between], WORD, 'temaer', themes.length),
    };
  }
  return null;
}

function takeItems(blocks: readonly Block[], start: number): Block[] {
  const list = takeList(blocks, start);
  if (list.length > 0) return list;
  let end = start;
  while (blocks[end]?.kind === 'PROSE' && NAMED.test(blocks[end]!.text) && blocks[end]!.text.length < 1_000) end += 1;
  return end - start > 1 ? blocks.slice(start, end) : [];
}

function readThemes(items: readonly Block[]): PlanThemeFact[] {
  const themes: PlanThemeFact[] = [];
  for (const item of items) {
    if (item.nested && themes.length > 0) {
      themes.at(-1)!.efforts.push(maskText(dropFullStop(item.text)));
      continue;
    }
    const text = item.text.replace(NUMBERED, '');
    const [, name = text, efforts = ''] =
      /^([^:]{2,100}): ?(.*)$/u.exec(text) ?? /^([^–]{2,60}) [–-] (.*)$/u.exec(text) ?? [];
    const title = dropFullStop(name);
    themes.push({
      name: maskText(title),
      efforts: splitEfforts(maskText(efforts)),
      place: maskPlace(locate(item.lines, title)),
    });
  }
  return themes;
}
