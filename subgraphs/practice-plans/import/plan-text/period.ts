import { addDays, findImpossibleDates } from '../../../../kernel/danish/dates.js';
import { findPeriods, type FoundPeriod as CalendarPeriod } from '../../../../kernel/danish/periods.js';

/** A statement about when something holds, and the words it rests on. */
export interface FoundPeriod {
  /** First day covered, `yyyy-mm-dd`. */
  validFrom: string;
  /** First day no longer covered; null where no end is stated. */
  validTo: string | null;
  text: string;
}

/** When a plan enters into force. */
export interface FoundEntry {
  /** `yyyy-mm-dd`; the first day where only a month, quarter or year is stated. */
  date: string;
  /** A day is stated. */
  isExact: boolean;
  text: string;
}

const YEARS = /(?<![\d/.-])((?:19|20|21)\d{2})\s?(?:[-–—]|til(?: og med)?)\s?((?:19|20|21)\d{2})(?![\d/-])/giu;
const ENTRY =
  /(?:træde[rs]?|trådte|trådt|sættes)(?: \p{Ll}+){0,2} i kraft|ikrafttræde\p{L}*|gæld(?:er|ende) fra|(?:med )?virkning fra/giu;
const OTHERS = /(?:sundhedsaftale|overenskomst|lov|bekendtgørelse|reform|budget)\p{L}*$/iu;

/**
 * The years a plan of the kind `plan` (a pattern for its name) covers: "praksisplan for 2031 – 2034", "planperioden
 * 2031-2034". The years of another agreement in the same sentence ("Sundhedsaftalen 2030-2033") are not the plan's.
 */
export function findYears(text: string, plan: RegExp): FoundPeriod | null {
  for (const match of text.matchAll(YEARS)) {
    const before = text.slice(Math.max(0, match.index - 80), match.index).trimEnd();
    const sentence = before.slice(before.search(/[^.;]*$/));
    if (OTHERS.test(before) || !(plan.test(sentence) || /perioden?$|gælde\p{L}*(?: for| i)?$/iu.test(before))) continue;
    if (/sundhedsaftale/iu.test(sentence.slice(Math.max(0, sentence.search(plan))))) continue;
    const [from, to] = [Number(match[1]), Number(match[2])];
    if (to >= from && to - from <= 20)
      return { validFrom: `${from}-01-01`, validTo: `${to + 1}-01-01`, text: match[0] };
  }
  return null;
}

const COVERS = /(?:perioden?|gæld\p{L}*|løber|dækker)(?: (?:for|fra|i|perioden|den|d\.)){0,3} ?$/iu;
const TO = /^ ?(?:til(?: og med)?|[-–—]) ?(?:(?:den|d\.) ?)?$/iu;

/** A stretch of time from one day, month or quarter to another. */
export interface FoundSpan {
  from: CalendarPeriod;
  to: CalendarPeriod;
  text: string;
}

/** What a plan covers: "gælder fra 1. juni 2031 til 31. maj 2035", "perioden marts 2031 – februar 2033". */
export function findCoveredSpan(text: string): FoundSpan | null {
  const dates = findPeriods(text);
  for (const [index, from] of dates.entries()) {
    const to = dates[index + 1];
    if (!to || from.unit === 'YEAR' || to.from <= from.from) continue;
    const before = text.slice(Math.max(0, from.index - 60), from.index);
    if (!COVERS.test(before) || OTHERS.test(before.trimEnd()) || !TO.test(text.slice(endOf(from), to.index))) continue;
    return { from, to, text: text.slice(from.index, endOf(to)) };
  }
  return null;
}

/** The days a plan covers, where a span is stated. */
export function findCoveredDays(text: string): FoundPeriod | null {
  const span = findCoveredSpan(text);
  return span && { validFrom: span.from.from, validTo: addDays(span.to.to, 1), text: span.text };
}

/** When a plan enters into force: "træder i kraft pr. 1. marts 2031", "ikrafttrædelse den 1. maj 2031"; all that are stated. */
export function findEntriesIntoForce(text: string): FoundEntry[] {
  return [...text.matchAll(ENTRY)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 30), match.index).trimEnd();
    if (OTHERS.test(before)) return [];
    const near = text.slice(match.index, match.index + match[0].length + 45);
    const [found] = findPeriods(near);
    // The year of "31. februar 2031" is not what is stated.
    return found && !findImpossibleDates(near).some(({ index }) => index < found.index)
      ? [{ date: found.from, isExact: found.unit === 'DAY', text: found.text }]
      : [];
  });
}

function endOf({ index, text }: CalendarPeriod): number {
  return index + text.length;
}
