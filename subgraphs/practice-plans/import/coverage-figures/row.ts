import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import type { RowCells } from './cell.js';
import type { FigureRow } from './table.js';
import type { FigureColumn } from './columns.js';
import type { ClinicFact, CoverageFact, DesignationFact, FigureName, NormFact } from './facts.js';
import { joinPeriod, parsePeriod } from './period.js';

const FIGURES: readonly [FigureName, boolean][] = [
  ['practices', true],
  ['practicesOpenForIntake', true],
  ['capacities', false],
  ['group1Patients', true],
  ['population', true],
];

const TOTAL =
  /^(?:i alt|total(?:t)?|sum|samlet|alle(?: kommuner)?|hele (?:regionen|området|landet|danmark)|regionen|region \p{Lu}\p{L}+|danmark|landet|landsgennemsnit|gennemsnit)(?: i alt)?[.:]?$/iu;

/** What a row states; null where its municipality or period is not known: that row stands aside, and is reported. */
export function readRow(cells: RowCells, columns: readonly FigureColumn[]): CoverageFact | null {
  const municipality = readMunicipality(cells);
  const period = readPeriod(cells, columns);
  if (municipality === null || period === null) return null;
  const figures = Object.fromEntries(FIGURES.map(([name, isWhole]) => [name, cells.number(name, isWhole)])) as Record<
    FigureName,
    number | null
  >;
  const fact: CoverageFact = {
    ...{ municipality, period, ...figures },
    figurePlaces: Object.fromEntries(
      FIGURES.filter(([name]) => figures[name] !== null).map(([name]) => [name, cells.place(name)]),
    ),
    ...{
      norm: readNorm(cells),
      clinics: readClinics(cells, columns),
      designations: readDesignation(cells),
      place: cells.place('municipality'),
    },
  };
  checkFigures(fact, cells, columns);
  return fact;
}

/** All columns that name the municipality, code or name, must name the same. */
function readMunicipality(cells: RowCells): string | null {
  let found: string | null = null;
  for (const index of cells.indexesOf('municipality')) {
    const { text } = cells.placeAt(index);
    if (text === null) continue;
    const { code, suggestion } = cells.lookups.municipality(text);
    if (code === null) {
      const hint = suggestion === null ? '' : ` Er det ${suggestion}?`;
      cells.report(index, `er ingen kommune.${hint} Rækken er ikke læst.`, DataIssueKind.UNKNOWN_NAME);
      return null;
    }
    if (found !== null && found !== code) {
      cells.report(
        index,
        'er en anden kommune end rækkens anden kolonne siger. Rækken er ikke læst.',
        DataIssueKind.CONFLICT,
      );
      return null;
    }
    found = code;
  }
  if (found === null)
    cells.report(
      cells.indexesOf('municipality')[0]!,
      'siger ikke, hvilken kommune det er. Rækken er ikke læst.',
      DataIssueKind.MISSING,
    );
  return found;
}

function readPeriod(cells: RowCells, columns: readonly FigureColumn[]): string | null {
  const [stated, quarter, month] = [cells.text('period') ?? '', cells.text('quarter'), cells.text('month')];
  const period = quarter === null && month === null ? parsePeriod(stated) : joinPeriod(stated, quarter, month);
  if (period === null) {
    const isJoined = quarter !== null || month !== null;
    const index = columns.findIndex(({ field }) => field === 'period');
    const problem = isJoined
      ? 'giver ingen periode sammen med rækkens kvartal eller måned'
      : 'er ingen periode (2025, 2025-06, 2025-K2 eller 2025-06-30)';
    cells.report(index, `${problem}. Rækken er ikke læst.`);
  }
  return period;
}

/** What a row is that is no municipality's: a sum of the others, or a note below them. */
export function asideOf({ cells }: FigureRow, columns: readonly FigureColumn[]): 'TOTAL' | 'NOTE' | null {
  const names = columns.flatMap(({ field }, index) => (field === 'municipality' ? [(cells[index] ?? '').trim()] : []));
  if (names.some((name) => TOTAL.test(name))) return 'TOTAL';
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 1 && columns.length > 3 && /[.:*]|\d\)|\s/.test(filled[0]!) && cells[0]!.trim() !== ''
    ? 'NOTE'
    : null;
}

function readNorm(cells: RowCells): NormFact | null {
  const patientsPerCapacity = cells.number('norm', false);
  if (patientsPerCapacity === null) return null;
  return {
    ...{ patientsPerCapacity, validFrom: cells.firstDay('normFrom'), validTo: cells.dayAfter('normTo') },
    ...{ legalBasis: cells.text('normBasis'), place: cells.place('norm') },
  };
}

function readClinics(cells: RowCells, columns: readonly FigureColumn[]): ClinicFact[] {
  return cells.indexesOf('clinic').map((index) => ({
    kind: columns[index]!.clinic!,
    count: cells.numberAt(index, true),
    place: cells.placeAt(index),
  }));
}

function readDesignation(cells: RowCells): DesignationFact[] {
  const kind = cells.text('designation');
  if (kind === null) return [];
  return [
    {
      ...{ kind, area: cells.text('designationArea'), by: cells.text('designationBy') },
      ...{
        validFrom: cells.firstDay('designationFrom'),
        validTo: cells.dayAfter('designationTo'),
        place: cells.place('designation'),
      },
    },
  ];
}

/** Figures that cannot both be right are kept, and reported. */
function checkFigures(fact: CoverageFact, cells: RowCells, columns: readonly FigureColumn[]): void {
  const compare = (part: FigureName, whole: FigureName, problem: string): void => {
    if (fact[part] === null || fact[whole] === null || fact[part] <= fact[whole]) return;
    const index = columns.findIndex(({ field }) => field === part);
    cells.report(index, `${problem} (${fact[whole]}).`, DataIssueKind.CONFLICT, DataIssueSeverity.WARNING);
  };
  compare('practicesOpenForIntake', 'practices', 'er flere åbne praksis, end der er praksis i alt');
  compare('group1Patients', 'population', 'er flere gruppe 1-patienter, end der er indbyggere');
}
