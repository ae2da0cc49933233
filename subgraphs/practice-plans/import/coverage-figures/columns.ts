import { slugify } from '../../../../kernel/danish/text.js';
import type { FigureName } from './facts.js';

/** What a column holds; `clinic` for one of the `klinik_…` columns. */
export type ColumnField =
  | FigureName
  | 'municipality'
  | 'period'
  | 'norm'
  | 'normFrom'
  | 'normTo'
  | 'normBasis'
  | 'designation'
  | 'designationArea'
  | 'designationBy'
  | 'designationFrom'
  | 'designationTo'
  | 'clinic';

/** A column of the table. */
export interface FigureColumn {
  /** As the table writes it. */
  name: string;
  /** Null for a column of no known name. */
  field: ColumnField | null;
  /** The kind of clinic; null for other columns. */
  clinic: string | null;
}

/** Names of columns, documented in docs/reference/coverage-figures.md; case, spaces, hyphens and underscores do not matter. */
const NAMES: Readonly<Record<Exclude<ColumnField, 'clinic'>, readonly string[]>> = {
  municipality: ['kommune', 'kommunekode', 'kommunenavn', 'kommunenummer'],
  period: ['periode', 'aar'],
  practices: ['praksis', 'antal-praksis', 'praksisser'],
  practicesOpenForIntake: ['praksis-aabne', 'aabne-praksis', 'praksis-aabne-for-tilgang'],
  capacities: ['kapaciteter', 'laegekapaciteter', 'antal-kapaciteter'],
  group1Patients: ['gruppe1-patienter', 'gruppe-1-patienter', 'gruppe-1-sikrede', 'gruppe1-sikrede'],
  population: ['befolkning', 'indbyggere', 'folketal'],
  norm: ['norm', 'norm-patienter-pr-kapacitet'],
  normFrom: ['norm-fra'],
  normTo: ['norm-til'],
  normBasis: ['norm-hjemmel'],
  designation: ['udpegning'],
  designationArea: ['udpegning-omraade'],
  designationBy: ['udpegning-af'],
  designationFrom: ['udpegning-fra'],
  designationTo: ['udpegning-til'],
};
const FIELDS = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, field as ColumnField])),
);

/** The column a header's cell heads. */
export function readColumn(cell: string): FigureColumn {
  const name = cell.trim();
  const slug = slugify(name);
  const clinic = /^klinik(?:ker)?[ _-]+(.+)$/iu.exec(name)?.[1]?.replaceAll('_', ' ').trim() ?? null;
  return { name, field: clinic === null ? (FIELDS.get(slug) ?? null) : 'clinic', clinic };
}

/** Whether cells are a header of ours: municipality, period and at least one more column that is known. */
export function isHeader(columns: readonly FigureColumn[]): boolean {
  const fields = new Set(columns.map(({ field }) => field));
  return fields.has('municipality') && fields.has('period') && fields.size - (fields.has(null) ? 1 : 0) > 2;
}
