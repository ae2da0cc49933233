import { TvaersError } from '../../../../kernel/errors.js';
import type { Given } from '../../../../kernel/import/reading.js';
import type { Block } from '../layout/block.js';
import { locate } from '../layout/quote.js';
import { findPartialDates } from '../../../../kernel/danish/partial-dates.js';
import type { NationalProposalFacts } from './facts.js';

const LABEL = /^(?:dato|udgivet|offentliggjort|den|d\.)[:\s]*/iu;

/** Whether a line is a date and nothing else, perhaps with a label. */
export function isDateOnly(text: string): boolean {
  return text.length <= 60 && dateAtEnd(text)?.text === text.replace(LABEL, '');
}

/** Whether a line is a heading or date that ends in a date: "Regeringens udspil, 15. maj 2031". */
export function isDated({ kind, text }: Block): boolean {
  return isDateOnly(text) || (kind === 'HEADING' && dateAtEnd(text) !== null);
}

/** The proposal's date: the first of the dated lines, else as given. Throws where they contradict each other. */
export function decideDate(dated: readonly Block[], given: Given): NationalProposalFacts['date'] {
  for (const { text, lines } of dated) {
    const found = dateAtEnd(text);
    if (found === null) continue;
    if (given.date !== null && !given.date.startsWith(found.date)) {
      throw new TvaersError(
        'DOCUMENT_CONTRADICTS_OPTIONS',
        `Udspillet er fra ${found.date}, men datoen ${given.date} er angivet. Ret --date, eller udelad den.`,
      );
    }
    return { value: found.date, place: locate(lines, found.text) };
  }
  return given.date === null ? null : { value: given.date, place: null };
}

function dateAtEnd(text: string): { date: string; text: string } | null {
  if (/^20\d{2}$/.test(text)) return { date: text, text };
  const found = text.length <= 120 ? findPartialDates(text).at(-1) : undefined;
  return found && found.index + found.text.length === text.length ? found : null;
}
