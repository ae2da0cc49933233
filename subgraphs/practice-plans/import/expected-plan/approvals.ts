import type { Block } from '../layout/block.js';
import { locate } from '../layout/quote.js';
import { findPeriods, type FoundPeriod } from '../../../../kernel/danish/periods.js';
import type { ApprovalFact } from '../practice-plan-approval/facts.js';

const BODY = '((?:\\p{L}[\\p{L}-]* (?:og |for )?){0,4}?\\p{L}*(?:råd|udvalg|bestyrelse)(?:et|en|ene)?)';
const BEFORE_DATE = '(?: (?:forventes|forventeligt|på \\p{L}+|i løbet af|til)){0,3}(?: (?:i|den|d\\.|pr\\.))? ?$';
/** "… godkendelse i regionsrådet i december", "… godkendes af regionsrådet den 16. december". */
const AFTER_VERB = new RegExp(`godkend\\p{L}*,? (?:i|af|hos|ved) ${BODY}${BEFORE_DATE}`, 'iu');
/** "Regionsrådet forventes at godkende planen i december". */
const BEFORE_VERB = new RegExp(
  `(?<![\\p{L}-])${BODY} (?:forventes|skal|vil|ventes)(?: \\p{L}+){0,4} godkende(?: \\p{L}+){0,5}?${BEFORE_DATE}`,
  'iu',
);

/** The approvals a text announces, each with its body and date. */
export function findComingApprovals(blocks: readonly Block[]): ApprovalFact[] {
  return blocks.flatMap(({ text, lines }) =>
    findPeriods(text).flatMap(({ index, text: words, ...period }) => {
      const date = toPartialDate(period);
      const before = text.slice(Math.max(0, index - 160), index);
      const match = AFTER_VERB.exec(before) ?? BEFORE_VERB.exec(before);
      if (!match || date === null) return [];
      const nothing = { municipality: null, outcome: null, text: null, caseNumber: null };
      return [{ ...nothing, body: match[1]!, date, place: locate(lines, match[0].trimStart() + words) }];
    }),
  );
}

/** As exact as a partial date can say it: of a quarter its year. Null for years on end. */
function toPartialDate({ unit, from, to }: Pick<FoundPeriod, 'unit' | 'from' | 'to'>): string | null {
  if (unit === 'DAY') return from;
  if (unit === 'MONTH') return from.slice(0, 7);
  return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : null;
}
