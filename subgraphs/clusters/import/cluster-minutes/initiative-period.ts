import { findDates, parseMonth } from '../../../../kernel/danish/dates.js';

/** When an initiative runs: `yyyy`, `yyyy-mm` or `yyyy-mm-dd` each. */
export interface Period {
  from: string | null;
  to: string | null;
}

interface PartialDate {
  date: string;
  index: number;
  end: number;
}

const MONTH_AND_YEAR = /(?<![\p{L}\d])(\p{L}{3,9})\.? ((?:19|20)\d\d)(?!\d)/giu;
const YEAR = /(?<![\d.,/]|(?<!\d{4} ?)-)(?:19|20)\d\d(?![\d/]|[.,]\d)/gu;
const ENDS =
  /(?:frem (?:mod|til)|afslut\p{L}*|slut\p{L}*|udløb\p{L}*|til og med|indtil|udgangen af|ud|til|evaluer\p{L}*|senest|[–-])(?: [\p{L}.]+){0,3}\s*$/iu;
const BEGINS =
  /(?:igangsat|igangsættes|iværksat|opstart\p{L}*|start\p{L}*|begynd\p{L}*|påbegynd\p{L}*|fra|siden|pr\.)(?: [\p{L}.]+){0,3}\s*$/iu;
const HAPPENS = /(?:afholdt|afholdes|gennemført|afviklet)(?: [\p{L}.]+){0,2}\s*$/iu;

// "in the beginning of September" begins nothing.
const BEFORE_DATE = /(?:d\.|den|medio|primo|ultimo|(?:i )?(?:starten|begyndelsen|midten|løbet|slutningen) af|i)\s*$/iu;

/** The period in the words of a status. `year` is that of the meeting, for days without one. */
export function findPeriod(text: string, year: number): Period {
  const period: Period = { from: null, to: null };
  let from = 0;
  const dates = findPartialDates(text.slice(0, 5_000), year);
  dates.forEach(({ date, index, end }, position) => {
    const before = text
      .slice(from, index)
      .split(/[.;](?= \p{Lu})/u)
      .at(-1)!
      .replace(BEFORE_DATE, '');
    const next = dates[position + 1];
    const opensSpan = next !== undefined && /^\s*(?:[–-]|til)\s*$/u.test(text.slice(end, next.index));
    if (opensSpan) period.from ??= date;
    else if (ENDS.test(before.slice(-80))) period.to = date;
    else if (BEGINS.test(before.slice(-80))) period.from ??= date;
    else if (HAPPENS.test(before.slice(-80))) period.from = period.to = date;
    from = end;
  });
  return period;
}

/** The period a table's own column gives: a span, or one year or day. */
export function readPeriodCell(cell: string, year: number): Period {
  const dates = findPartialDates(cell.slice(0, 200), year);
  return { from: dates[0]?.date ?? null, to: dates.at(-1)?.date ?? null };
}

function findPartialDates(text: string, year: number): PartialDate[] {
  const days = findDates(text, year).map(({ date, index, text: words }) => ({
    date,
    index,
    end: index + words.length,
  }));
  const months = [...text.matchAll(MONTH_AND_YEAR)].flatMap((match) => {
    const month = parseMonth(match[1]!);
    const date = `${match[2]}-${String(month).padStart(2, '0')}`;
    return month === null ? [] : [{ date, index: match.index, end: match.index + match[0].length }];
  });
  const bare = [...text.matchAll(YEAR)].map((match) => ({ date: match[0], index: match.index, end: match.index + 4 }));
  const found: PartialDate[] = [];
  for (const candidate of [...days, ...months, ...bare]) {
    if (!found.some((known) => candidate.index < known.end && known.index < candidate.end)) found.push(candidate);
  }
  return found.sort((a, b) => a.index - b.index);
}
