import { TvaersError } from '../../../../kernel/errors.js';
import type { Given } from '../../../../kernel/import/reading.js';
import { findMunicipalitiesIn, municipalityByCode } from '../../../../kernel/reference/municipalities.js';
import type { Block } from '../layout/block.js';
import { maskPlace, maskText } from '../layout/privacy.js';
import { locate } from '../layout/quote.js';
import { deadlineOf, type FoundPeriod } from '../../../../kernel/danish/periods.js';
import { findCoveredSpan, findYears } from '../plan-text/period.js';
import { findPartialDates } from '../../../../kernel/danish/partial-dates.js';
import type { PlanPeriodFact, Stated } from './facts.js';
import type { Label } from './labels.js';

/** What such a plan calls itself. */
export const PLAN_WORD = /(?:handle|handlings|indsats|aktions)plan/iu;
const ONLY_PLAN_WORD = /^(?:(?:kommunal|lokal) )?(?:handle|handlings|indsats|aktions)plan(?:en)?$/iu;

/** The plan's title: its first heading, or the one below where the first only says that it is a plan. */
export function readTitle(blocks: readonly Block[]): Stated<string> | null {
  const headings = blocks
    .slice(0, 12)
    .filter(({ kind, text }) => kind === 'HEADING' || (kind === 'PROSE' && text.length <= 120));
  const at = headings.findIndex(({ text }) => PLAN_WORD.test(text));
  const first = headings[Math.max(at, 0)];
  const next = headings[at + 1];
  const title = first && ONLY_PLAN_WORD.test(first.text) && next?.kind === 'HEADING' ? next : first;
  return title ? { value: maskText(title.text), place: maskPlace(locate(title.lines, title.text)) } : null;
}

/**
 * The municipality whose plan it is: named in the title, or the only one the text calls "X Kommune", or as given. Throws
 * where title and statement contradict each other, and where neither helps.
 */
export function decideMunicipality(
  title: Stated<string> | null,
  blocks: readonly Block[],
  given: Given,
): Stated<string> {
  const ofTitle = title === null ? [] : findMunicipalitiesIn(title.value);
  const named = findMunicipality(blocks);
  const stated =
    new Set(ofTitle.map(({ code }) => code)).size === 1
      ? { value: ofTitle[0]!.code, place: quoteTitle(title!, ofTitle[0]!.text) }
      : named;
  if (given.municipality === null) {
    if (stated) return stated;
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      'Det fremgår ikke, hvilken kommune handleplanen er for. Angiv kommunen med --municipality.',
    );
  }
  if (stated && stated.value !== given.municipality) {
    const nameOf = (code: string): string => municipalityByCode(code)?.name ?? code;
    throw new TvaersError(
      'DOCUMENT_CONTRADICTS_OPTIONS',
      `Handleplanen er for ${nameOf(stated.value)}, men ${nameOf(given.municipality)} er angivet. Ret --municipality, eller udelad den.`,
    );
  }
  return { value: given.municipality, place: stated?.place ?? null };
}

function quoteTitle({ place }: Stated<string>, words: string): Stated<string>['place'] {
  return place === null || !place.text?.includes(words) ? place : { ...place, text: words };
}

function findMunicipality(blocks: readonly Block[]): Stated<string> | null {
  const mentions = blocks
    .slice(0, 200)
    .flatMap(({ text, lines }) => findMunicipalitiesIn(text.slice(0, 5_000)).map((mention) => ({ ...mention, lines })));
  const formal = mentions.filter(({ text }) => /kommune/i.test(text));
  const [first] = formal;
  const isOnly = first !== undefined && formal.every(({ code }) => code === first.code);
  return isOnly ? { value: first.code, place: locate(first.lines, first.text) } : null;
}

const ADOPTED = /(?<!\p{L})(?:vedtaget|godkendt|besluttet)(?: (?:af|i) \p{L}+(?: og \p{L}+)?)? (?:den |d\. ?)?(?=\d)/iu;
/** "Handleplan 2031" */
const ONE_YEAR =
  /(?:handle|handlings|indsats|aktions)plan(?:en)?(?: for [\p{L} ]{3,40})? ((?:20|21)\d{2})(?!\d|\s?[-–/]\s?\d)/iu;

/** The plan's date: beside a label, else the first one near its head; `yyyy-mm-dd` or `yyyy-mm`. */
export function findPlanDate(labels: readonly Label[], blocks: readonly Block[]): Stated<string> | null {
  const labelled = labels
    .filter(({ kind }) => kind === 'DATE')
    .map(({ value, block }) => ({ text: value, lines: block.lines }));
  const head = blocks.slice(0, 8).filter(({ text }) => text.length <= 60);
  // "Handleplanen er vedtaget af byrådet den 14. december 2031" in a sentence.
  const told = blocks.slice(0, 12).flatMap(({ text, lines }) => {
    const adopted = PLAN_WORD.test(text) ? ADOPTED.exec(text) : null;
    return adopted ? [{ text: text.slice(adopted.index, adopted.index + adopted[0].length + 40), lines }] : [];
  });
  for (const { text, lines } of [...labelled, ...head, ...told]) {
    const [found] = findPartialDates(text);
    if (found) return { value: found.date, place: locate(lines, found.text) };
  }
  return null;
}

/** As exact as a partial date can say where a period begins. */
function startOf({ unit, from }: FoundPeriod): string {
  return unit === 'DAY' || unit === 'WEEK' ? from : unit === 'YEAR' ? from.slice(0, 4) : from.slice(0, 7);
}

/** When the plan holds: "Handleplan 2024-2026", "Periode: 1. maj 2024 til 31. december 2026". */
export function findPlanPeriod(labels: readonly Label[], blocks: readonly Block[]): PlanPeriodFact | null {
  for (const { kind, value, block } of labels) {
    if (kind !== 'PERIOD') continue;
    const years = findYears(`Periode ${value}`, PLAN_WORD);
    if (years)
      return {
        from: years.validFrom.slice(0, 4),
        to: String(Number(years.validTo!.slice(0, 4)) - 1),
        place: locate(block.lines, years.text),
      };
    const [from, to] = findPartialDates(value);
    if (from) return { from: from.date, to: to?.date ?? null, place: locate(block.lines, value) };
  }
  for (const { text, lines } of blocks) {
    const years = PLAN_WORD.test(text) || /periode/iu.test(text) ? findYears(text, PLAN_WORD) : null;
    if (years)
      return {
        from: years.validFrom.slice(0, 4),
        to: String(Number(years.validTo!.slice(0, 4)) - 1),
        place: locate(lines, years.text),
      };
    const span = PLAN_WORD.test(text) ? findCoveredSpan(text) : null;
    if (span) return { from: startOf(span.from), to: deadlineOf(span.to), place: locate(lines, span.text) };
  }
  for (const { text, lines } of blocks.slice(0, 8)) {
    const year = text.length <= 120 ? ONE_YEAR.exec(text)?.[1] : undefined;
    if (year !== undefined) return { from: year, to: year, place: locate(lines, year) };
  }
  return null;
}
