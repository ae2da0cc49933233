import { findDates } from '../../../../kernel/danish/dates.js';

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
  /** `yyyy-mm-dd`. */
  date: string;
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

/** The day a plan enters into force: "træder i kraft pr. 1. marts 2031", "ikrafttrædelse den 1. maj 2031". */
export function findEntryIntoForce(text: string): FoundEntry | null {
  for (const match of text.matchAll(ENTRY)) {
    const before = text.slice(Math.max(0, match.index - 30), match.index).trimEnd();
    if (OTHERS.test(before)) continue;
    const [found] = findDates(text.slice(match.index, match.index + match[0].length + 45));
    if (found) return { date: found.date, text: found.text };
  }
  return null;
}
