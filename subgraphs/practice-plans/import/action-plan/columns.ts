import type { Line } from '../layout/line.js';
import { delimiterOf, splitCells, type Delimiter } from './cells.js';

/** What a column of the measures' table holds. */
export type ColumnRole = 'NAME' | 'DESCRIPTION' | 'FREQUENCY' | 'COST' | 'NUMBER' | 'OTHER';

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
  /** The header row's text; a page repeats it. */
  text: string;
}

const NAME =
  /^(?:konkrete? )?(?:tiltag|indsats(?:er|område)?|aktivitet(?:er)?|initiativ(?:er)?|handling(?:er)?|opgave(?:r)?|hvad)(?![\p{L}])/iu;
const ROLES: readonly [ColumnRole, RegExp][] = [
  ['NUMBER', /^(?:nr\.?|nummer|#)$/iu],
  ['FREQUENCY', /hyppighed|frekvens|hvor (?:ofte|tit)|(?:pr\.?|om|per) året?$|kadence/iu],
  ['COST', /økonomi|udgift|omkostning|pris|budget|beløb|finansiering/iu],
  ['DESCRIPTION', /beskrivelse|indhold|uddybning|hvordan/iu],
];

/** The header of a table of measures, if the line is one: short cells, one of them headed "Tiltag" or the like. */
export function readTableHeader(line: Line): TableHeader | null {
  const delimiter = line.text.length < 400 ? delimiterOf(line.text) : null;
  if (delimiter === null) return null;
  const cells = splitCells(line.text, delimiter);
  const nameAt = cells.findIndex((cell) => NAME.test(cell));
  if (nameAt < 0 || cells.length < 2 || cells.some((cell) => cell.length > 60 || /[.!?] /.test(cell))) return null;
  const columns = cells.map((name, index) => ({ name, role: index === nameAt ? ('NAME' as const) : roleOf(name) }));
  const described = columns.some(({ role }) => role === 'DESCRIPTION');
  const first = columns.find(({ role }) => role === 'OTHER');
  if (!described && first) first.role = 'DESCRIPTION';
  return { delimiter, columns, text: line.text };
}

function roleOf(name: string): ColumnRole {
  return ROLES.find(([, form]) => form.test(name))?.[0] ?? 'OTHER';
}
