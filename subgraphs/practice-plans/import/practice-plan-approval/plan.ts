import { COUNT_WORDS, parseCount } from '../../../../kernel/danish/numerals.js';
import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import type { Block } from '../layout/block.js';
import { locate } from '../layout/quote.js';
import { findCoveredDays, findEntriesIntoForce, findYears, type FoundPeriod } from '../plan-text/period.js';
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
const MUNICIPALITIES = new RegExp(
  `(?<!\\p{L})(?:(?:de|samtlige|alle|regionens|de øvrige) ){1,2}(\\d{1,2}|${COUNT_WORDS})(?: \\p{Ll}+)? kommuner(?!\\p{L})|(?<![\\p{L}\\d.,-])(\\d{1,2}|${COUNT_WORDS}) kommuner i (?:hele )?region`,
  'iu',
);

/** When a plan holds. */
export interface PlanValidity {
  validFrom: Stated<string>;
  validTo: Stated<string> | null;
}

type EntryStatement = Stated<string> & { isExact: boolean };

/** When the plan holds: the day it enters into force, else the time it is for. Null where neither is stated. */
export function findValidity(blocks: readonly Block[]): PlanValidity | null {
  const entry = findEntries(blocks)[0];
  const period =
    findStatedPeriod(blocks, findCoveredDays) ?? findStatedPeriod(blocks, (text) => findYears(text, PRACTICE_PLAN));
  const validFrom = entry ?? period?.from;
  return validFrom
    ? { validFrom: { value: validFrom.value, place: validFrom.place }, validTo: period?.to ?? null }
    : null;
}

/** What is doubtful about the day a plan enters into force: several are stated, or only a month or year. */
export function reportValidity(blocks: readonly Block[]): IssueDraft[] {
  const entries = findEntries(blocks);
  const [first] = entries;
  if (!first) return [];
  const other = entries.find(({ value, isExact }) => isExact && first.isExact && value !== first.value);
  if (other) {
    const message = `Dokumentet siger både, at planen træder i kraft ${first.value} og ${other.value}. Den første er brugt.`;
    const places = [first.place, other.place];
    return [{ kind: DataIssueKind.CONFLICT, severity: DataIssueSeverity.WARNING, message, places, record: null }];
  }
  if (first.isExact) return [];
  const message = `Dagen, planen træder i kraft, er ikke nævnt: den første dag i "${first.place.text ?? first.value}" er brugt.`;
  return [
    { kind: DataIssueKind.MISSING, severity: DataIssueSeverity.INFO, message, places: [first.place], record: null },
  ];
}

function findEntries(blocks: readonly Block[]): EntryStatement[] {
  const entries = blocks
    .filter(({ text }) => /praksisplan|planen/iu.test(text))
    .flatMap(({ text, lines }) =>
      findEntriesIntoForce(text).map(({ date, isExact, text: words }) => ({
        ...{ value: date, isExact, place: locate(lines, words) },
      })),
    );
  return entries.toSorted((a, b) => Number(b.isExact) - Number(a.isExact));
}

function findStatedPeriod(
  blocks: readonly Block[],
  find: (text: string) => FoundPeriod | null,
): { from: Stated<string>; to: Stated<string> } | null {
  for (const { text, lines } of blocks) {
    const period = /plan/iu.test(text) ? find(text) : null;
    if (!period) continue;
    const place = locate(lines, period.text);
    return { from: { value: period.validFrom, place }, to: { value: period.validTo!, place } };
  }
  return null;
}

/** The plan's own name as the title has it, else the fullest form in the text. Null where no practice plan is named. */
export function findPlanName(title: Stated<string> | null, blocks: readonly Block[]): Stated<string> | null {
  const ofTitle = title === null ? null : NAME.exec(title.value);
  if (title !== null && ofTitle) {
    const block = blocks.find(({ text }) => text.includes(ofTitle[0]));
    return { value: ofTitle[0], place: block ? locate(block.lines, ofTitle[0]) : title.place };
  }
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
    const count = parseCount((match[1] ?? match[2])!);
    if (count !== null) return { value: count, place: locate(lines, match[0]) };
  }
  return null;
}
