import { slugify } from '../../../../kernel/danish/text.js';
import type { FigureName } from './facts.js';

/** What a column holds; `clinic` for one of the `klinik_…` columns. */
export type ColumnField =
  | FigureName
  | 'municipality'
  | 'period'
  | 'quarter'
  | 'month'
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

/**
 * Names of columns, documented in docs/reference/coverage-figures.md; case, spaces, hyphens and underscores do not matter,
 * nor "antal" before and "i alt" after.
 */
const NAMES: Readonly<Record<Exclude<ColumnField, 'clinic'>, readonly string[]>> = {
  municipality: [
    'kommune',
    'kommunekode',
    'kommunenavn',
    'kommunenummer',
    'kommunenr',
    'kommune-nr',
    'komkode',
    'kom-nr',
  ],
  period: ['periode', 'aar', 'opgjort', 'opgjort-pr', 'pr', 'opgoerelsesdato', 'status-pr', 'dato'],
  quarter: ['kvartal', 'kv'],
  month: ['maaned', 'maanednr'],
  practices: ['praksis', 'praksisser', 'laegepraksis', 'laegepraksisser'],
  practicesOpenForIntake: [
    ...[
      'praksis-aabne',
      'aabne-praksis',
      'aabne-praksisser',
      'praksis-aabne-for-tilgang',
      'aabne-for-tilgang',
      'heraf-aabne',
    ],
    ...[
      'heraf-aabne-for-tilgang',
      'heraf-aabne-praksis',
      'praksis-med-aabent-for-tilgang',
      'aabne-praksis-for-tilgang',
    ],
  ],
  capacities: ['kapaciteter', 'laegekapaciteter', 'kapacitet', 'laegekapacitet'],
  group1Patients: [
    ...['gruppe1-patienter', 'gruppe-1-patienter', 'gruppe-1-sikrede', 'gruppe1-sikrede', 'sikrede-gruppe-1'],
    ...['patienter-gruppe-1', 'patienter-i-gruppe-1', 'sikrede-i-gruppe-1'],
  ],
  population: ['befolkning', 'indbyggere', 'folketal', 'indbyggertal', 'befolkningstal'],
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
  const slug = slugify(name.replace(/\((?:antal|stk\.?)\)/iu, '')).replace(/^antal-|-i-alt$/g, '');
  const clinic = /^klinik(?:ker)?[ _-]+(.+)$/iu.exec(name)?.[1]?.replaceAll('_', ' ').trim() ?? null;
  return { name, field: clinic === null ? (FIELDS.get(slug) ?? null) : 'clinic', clinic };
}

/** Whether cells are a header of ours: municipality, period and at least one more column that is known. */
export function isHeader(columns: readonly FigureColumn[]): boolean {
  const fields = new Set(columns.map(({ field }) => field));
  return fields.has('municipality') && fields.has('period') && fields.size - (fields.has(null) ? 1 : 0) > 2;
}
