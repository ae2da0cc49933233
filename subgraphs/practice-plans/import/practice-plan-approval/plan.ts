import { parseCount } from '../../../../kernel/danish/numerals.js';
import type { Block } from '../layout/block.js';
import { locate } from '../layout/quote.js';
import { findEntryIntoForce, findYears, type FoundEntry, type FoundPeriod } from '../plan-text/period.js';
import type { Stated } from './facts.js';

/** A pattern for what the plan is called. */
export const PRACTICE_PLAN = /praksisplan/iu;

const YEARS = '(?: (?:19|20)\\d{2}\\s?[-–—]\\s?(?:19|20)\\d{2})?';
const NAME = new RegExp(
  `praksisplan(?:en)?${YEARS}(?: for (?:almen praksis|praktiserende læger|almen lægehjælp))?(?: (?:i|for) Region \\p{Lu}\\p{L}+)?${YEARS}`,
  'iu',
);
const AGREEMENT =
  /(?<!\p{L})(?:den regionale )?sundhedsaftale(?:n)?(?: for)?(?: (?:19|20)\d{2}\s?[-–—]\s?(?:(?:19|20)?\d{2}))?(?!\p{L})/giu;
const MUNICIPALITIES =
  /(?<!\p{L})(?:de|samtlige|alle|regionens|de øvrige) (\d{1,2}|\p{L}{3,8})(?: \p{Ll}+)? kommuner(?!\p{L})/iu;

/** When a plan holds. */
export interface PlanValidity {
  validFrom: Stated<string>;
  validTo: Stated<string> | null;
}

/** When the plan holds: the day it enters into force, else the years it is for. Null where neither is stated. */
export function findValidity(blocks: readonly Block[]): PlanValidity | null {
  let entry: Stated<string> | null = null;
  let years: { from: Stated<string>; to: Stated<string> } | null = null;
  for (const { text, lines } of blocks) {
    const isAboutPlan = /praksisplan|planen/iu.test(text);
    const inForce: FoundEntry | null = entry === null && isAboutPlan ? findEntryIntoForce(text) : null;
    if (inForce) entry = { value: inForce.date, place: locate(lines, inForce.text) };
    const period: FoundPeriod | null = years === null ? findYears(text, PRACTICE_PLAN) : null;
    if (!period) continue;
    const place = locate(lines, period.text);
    years = { from: { value: period.validFrom, place }, to: { value: period.validTo!, place } };
  }
  const validFrom = entry ?? years?.from;
  return validFrom ? { validFrom, validTo: years?.to ?? null } : null;
}

/** The plan's own name as the title has it, else the fullest form in the text. Null where no practice plan is named. */
export function findPlanName(title: Stated<string> | null, blocks: readonly Block[]): Stated<string> | null {
  const ofTitle = title === null ? null : NAME.exec(title.value);
  if (title !== null && ofTitle)
    return { value: ofTitle[0], place: { ...title.place, text: title.place.text === null ? null : ofTitle[0] } };
  const named = blocks.flatMap(({ text, lines }) => {
    const name = NAME.exec(text)?.[0];
    return name === undefined ? [] : [{ value: name, lines }];
  });
  const chosen = named.find(({ value }) => value.includes(' ')) ?? named[0];
  return chosen ? { value: chosen.value, place: locate(chosen.lines, chosen.value) } : null;
}

/** The health agreement the plan belongs to; one with its years is preferred. */
export function findRelatedAgreement(blocks: readonly Block[]): Stated<string> | null {
  const found = blocks.flatMap(({ text, lines }) =>
    [...text.matchAll(AGREEMENT)].map(([words]) => ({
      value: words.replace(/ for$/, ''),
      place: locate(lines, words.replace(/ for$/, '')),
    })),
  );
  return found.find(({ value }) => /\d/.test(value)) ?? found[0] ?? null;
}

/** How many municipalities the plan is put before. */
export function findMunicipalityCount(blocks: readonly Block[]): Stated<number> | null {
  for (const { text, lines } of blocks) {
    const match = MUNICIPALITIES.exec(text);
    if (!match) continue;
    const count = /^\d/.test(match[1]!) ? Number(match[1]) : parseCount(match[1]!);
    if (count !== null) return { value: count, place: locate(lines, match[0]) };
  }
  return null;
}
