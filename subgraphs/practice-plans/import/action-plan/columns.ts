import { splitChunks, delimiterOf, splitCells, type Chunk, type Delimiter } from './cells.js';
import type { Line } from '../layout/line.js';
import { splitSentences } from '../layout/sentences.js';

/** What a column of the measures' table, or a label below a measure, holds. GROUP: what several measures belong to. */
export type ColumnRole =
  'NAME' | 'GROUP' | 'DESCRIPTION' | 'FREQUENCY' | 'COST' | 'RESPONSIBLE' | 'DEADLINE' | 'STATUS' | 'NUMBER' | 'OTHER';

/** A column of the measures' table. */
export interface Column {
  /** As the table writes it. */
  name: string;
  role: ColumnRole;
}

/** The header of a table of measures. */
export interface TableHeader {
  delimiter: Delimiter;
  columns: Column[];
  /** Where the columns begin and end, for those that stand below each other. */
  chunks: Chunk[];
}

const NAME =
  /^(?:konkrete? )?(?:tiltag|indsats(?:er)?|aktivitet(?:er)?|initiativ(?:er)?|handling(?:er)?|opgave(?:r)?|projekt(?:er)?|hvad)(?![\p{L}])/iu;
const AREA = /^(?:indsatsområde|fokusområde|tema|område|spor|kategori|gruppe)(?:r|t|er)?(?!\p{L})/iu;
const ROLES: readonly [ColumnRole, RegExp][] = [
  ['NUMBER', /^(?:nr\.?|nummer|#)$/iu],
  [
    'FREQUENCY',
    /hyppighed|frekvens|hvor (?:ofte|tit)|(?:gange|antal|afholdes) (?:pr\.?|om|per) året?$|^(?:pr\.?|om|per) året?$|kadence/iu,
  ],
  ['COST', /økonomi|udgift|omkostning|pris(?!\p{L}*(?:gruppe|tal))|budget|beløb|finansiering|ressourcer/iu],
  ['RESPONSIBLE', /^(?:ansvar\p{L}*|tovholder|udføre[rs]\p{L}*|hvem|aktør\p{L}*|forankring|ejer)(?!\p{L})/iu],
  ['DEADLINE', /frist|deadline|tidsplan|tidspunkt|tidshorisont|hvornår|færdig|slutdato|^senest$|^termin/iu],
  ['STATUS', /^(?:status|fremdrift|tilstand|stade)(?!\p{L})/iu],
  ['DESCRIPTION', /beskrivelse|indhold|uddybning|hvordan/iu],
];

/** The header of a table of measures, if the line is one: short cells, one of them headed "Tiltag" or the like. */
export function readTableHeader(line: Line): TableHeader | null {
  const delimiter = line.text.length < 400 ? delimiterOf(line) : null;
  if (delimiter === null) return null;
  const chunks = delimiter === '  ' ? splitChunks(line.raw) : [];
  const cells = delimiter === '  ' ? chunks.map(({ text }) => text) : splitCells(line.text, delimiter);
  const columns = readColumns(cells);
  return columns === null ? null : { delimiter, columns, chunks };
}

/** The columns that cells head; null where they are no header of measures. */
export function readColumns(cells: readonly string[]): Column[] | null {
  const named = cells.findIndex((cell) => NAME.test(cell));
  const nameAt = named >= 0 ? named : cells.findIndex((cell) => AREA.test(cell) && /^indsats/iu.test(cell));
  if (nameAt < 0 || cells.length < 2 || cells.some((cell) => cell.length > 60 || splitSentences(cell).length > 1))
    return null;
  const columns = cells.map((name, index) => ({ name, role: index === nameAt ? ('NAME' as const) : roleOf(name) }));
  const described = columns.some(({ role }) => role === 'DESCRIPTION');
  const first = columns.find(({ role }) => role === 'OTHER');
  if (!described && first) first.role = 'DESCRIPTION';
  return columns;
}

/** What a column or label of that name holds. */
export function roleOf(name: string): ColumnRole {
  return ROLES.find(([, form]) => form.test(name))?.[0] ?? (AREA.test(name) ? 'GROUP' : 'OTHER');
}
