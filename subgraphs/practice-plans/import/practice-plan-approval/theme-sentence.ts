import { COUNT_WORDS, parseCount } from '../../../../kernel/danish/numerals.js';
import type { Block } from '../layout/block.js';
import { maskPlace, maskText } from '../layout/privacy.js';
import { locate } from '../layout/quote.js';
import { dropFullStop, splitSentences } from '../layout/sentences.js';
import type { PlanThemeFact } from './facts.js';

/** Themes that a sentence enumerates; null where it names themes but not where one ends and the next begins. */
export interface SentenceThemes {
  block: Block;
  sentence: string;
  themes: PlanThemeFact[] | null;
}

const QUOTED = /["”“„»«']([^"”“„»«']{3,80})["”“„»«']/gu;

/** "Planens temaer er A, B samt C.", "Planen har tre temaer: A, B og C." `word` is the pattern of what themes are called. */
export function findThemeSentence(blocks: readonly Block[], word: string): SentenceThemes | null {
  const form = new RegExp(
    `(?:(?<![\\p{L}\\d])(\\d{1,2}|${COUNT_WORDS}) (?:\\p{Ll}+ ){0,2})?(?<!\\p{L})${word}(?!\\p{L})(?: i (?:praksis)?planen)?(?: er(?: følgende)?:?|:|, (?:som|der) er:?) (\\S.*)$`,
    'iu',
  );
  for (const block of blocks) {
    if (block.kind !== 'PROSE') continue;
    for (const sentence of splitSentences(block.text)) {
      const match = form.exec(sentence);
      if (!match || sentence.length > 600) continue;
      const stated = match[1] === undefined ? null : parseCount(match[1]);
      const names = splitNames(dropFullStop(match[2]!), stated);
      const themes = names?.map((name) => ({
        name: maskText(name),
        efforts: [],
        place: maskPlace(locate(block.lines, name)),
      }));
      return { block, sentence, themes: themes ?? null };
    }
  }
  return null;
}

/** A name may itself hold an "og": the parts are sure only where they are quoted, or as many as stated, or no "og" is left. */
function splitNames(text: string, stated: number | null): string[] | null {
  const quoted = [...text.matchAll(QUOTED)].map((match) => match[1]!.trim());
  if (quoted.length > 1) return stated === null || stated === quoted.length ? quoted : null;
  for (const last of [/,? samt /u, /,? og /u]) {
    const parts = text.split(', ');
    const [left, ...right] = parts.pop()!.split(last);
    const names = [...parts, left!, ...(right.length > 0 ? [right.join(' og ')] : [])].map((name) => name.trim());
    const isSure = stated === null ? !names.some((name) => / og | samt /u.test(name)) : names.length === stated;
    if (
      right.length > 0 &&
      names.length > 1 &&
      isSure &&
      names.every((name) => name.length >= 3 && name.length <= 80)
    ) {
      return names;
    }
  }
  return null;
}
