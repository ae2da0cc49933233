import { maskText } from '../layout/privacy.js';
import { parseDate } from '../../../../kernel/danish/dates.js';
import { slugify } from '../../../../kernel/danish/text.js';
import type { DocumentIdentity, Given } from '../../../../kernel/import/reading.js';
import { DocumentKind } from '../../../../kernel/provenance/kinds.js';
import { regionOn } from '../../../../kernel/reference/municipalities.js';
import type { CoverageFact } from './facts.js';
import { firstDayOf } from './period.js';
import type { FigureTable } from './table.js';

/** What the table is: who published it, which municipalities and which periods it covers. */
export function identifyFigures(
  { remarks, title }: FigureTable,
  figures: readonly CoverageFact[],
  given: Given,
): DocumentIdentity {
  const publisher = remarks.get('udgiver')?.value ?? given.publisher;
  const periods = [...new Set(figures.map(({ period }) => period))].sort();
  const [first, last] = [periods[0]!, periods.at(-1)!];
  const parts = ['coverage-figures', publisher, scopeOf(figures), first, last === first ? null : last];
  const stated = remarks.get('dato')?.value;
  return {
    id: parts
      .filter((part) => part !== null)
      .map(slugify)
      .join('-')
      .slice(0, 150),
    kind: DocumentKind.COVERAGE_FIGURES,
    title:
      remarks.get('titel')?.value ??
      (title && maskText(title.value)) ??
      `Tal for lægedækning, ${first === last ? first : `${first} til ${last}`}`,
    publisher,
    caseNumber: remarks.get('sag')?.value ?? null,
    date: (stated === undefined ? null : parseDate(stated)) ?? given.date,
    year: Number(last.slice(0, 4)),
  };
}

/** The code of the only municipality or only region the table covers; `dk` for more. */
function scopeOf(figures: readonly CoverageFact[]): string {
  const municipalities = new Set(figures.map(({ municipality }) => municipality));
  if (municipalities.size === 1) return [...municipalities][0]!;
  const regions = new Set(figures.map(({ municipality, period }) => regionOn(municipality, firstDayOf(period))));
  return regions.size === 1 ? ([...regions][0] ?? 'dk') : 'dk';
}
