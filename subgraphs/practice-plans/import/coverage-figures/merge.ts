import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import { municipalityByCode } from '../../../../kernel/reference/municipalities.js';
import type { CoverageFact, FigureName } from './facts.js';

/** The figures of a table, one a municipality and period, with what its rows disagree on. */
export interface MergedFigures {
  figures: CoverageFact[];
  issues: IssueDraft[];
}

const NAMES: Readonly<Record<FigureName, string>> = {
  practices: 'praksis',
  practicesOpenForIntake: 'åbne praksis',
  capacities: 'kapaciteter',
  group1Patients: 'gruppe 1-patienter',
  population: 'befolkning',
};

/**
 * Rows of the same municipality and period are one: a further row adds a designation and what the first left out. Where
 * both state a figure and differ, the first stands and both are reported; a row that adds nothing is a duplicate.
 */
export function mergeRows(rows: readonly CoverageFact[]): MergedFigures {
  const merged = new Map<string, CoverageFact>();
  const issues: IssueDraft[] = [];
  for (const row of rows) {
    const key = `${row.municipality} ${row.period}`;
    const first = merged.get(key);
    if (first) issues.push(...addRow(first, row));
    else merged.set(key, row);
  }
  return { figures: [...merged.values()], issues };
}

function addRow(first: CoverageFact, row: CoverageFact): IssueDraft[] {
  const issues: IssueDraft[] = [];
  let adds = row.designations.length > 0;
  const where = `${municipalityByCode(row.municipality)!.name}, ${row.period}`;
  for (const name of Object.keys(NAMES) as FigureName[]) {
    const [stated, other] = [first[name], row[name]];
    if (other === null || other === stated) continue;
    adds = true;
    if (stated === null) {
      first[name] = other;
      first.figurePlaces[name] = row.figurePlaces[name]!;
      continue;
    }
    const message = `Linje ${first.place.line} og ${row.place.line} (${where}): ${NAMES[name]} er både ${inDanish(stated)} og ${inDanish(other)}. Den første er brugt.`;
    const places = [first.figurePlaces[name]!, row.figurePlaces[name]!];
    issues.push({ kind: DataIssueKind.CONFLICT, severity: DataIssueSeverity.WARNING, message, places, record: null });
  }
  first.norm ??= row.norm;
  for (const clinic of row.clinics) {
    const known = first.clinics.find(({ kind }) => kind === clinic.kind)!;
    if (known.count !== null || clinic.count === null) continue;
    Object.assign(known, clinic);
    adds = true;
  }
  first.designations.push(...row.designations);
  if (adds) return issues;
  const message = `Linje ${row.place.line} (${where}) siger det samme som linje ${first.place.line}.`;
  return [
    {
      kind: DataIssueKind.DUPLICATE,
      severity: DataIssueSeverity.INFO,
      message,
      places: [first.place, row.place],
      record: null,
    },
  ];
}

function inDanish(figure: number): string {
  return String(figure).replace('.', ',');
}
