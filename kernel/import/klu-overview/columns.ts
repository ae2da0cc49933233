import { foldText } from '../../danish/text.js';
import { readPlain } from './plain-text.js';
import type { Row } from './rows.js';

/** What a column of the overview is for. */
export type Role = 'name' | ContentRole;

/** The columns beside the name, in the usual order. */
export const CONTENT_ROLES = ['meetings', 'topics', 'followUp', 'assessment'] as const;

export type ContentRole = (typeof CONTENT_ROLES)[number];

/** A column of the table: its label as the header writes it; `role` is null for a column the reader has no rule for. */
export interface Column {
  label: string;
  role: Role | null;
}

// In this order, since a label may hold the words of several: "Opfølgning på emner drøftet på møder".
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['name', /^kommune(?:n|r|rne)?s?(?:[ -]?navn)?$/],
  ['assessment', /vurdering|evaluering|^(?:generelt )?samarbejde/],
  ['followUp', /opfølg|implementer|lokal(?:e )?aftale|^status/],
  ['topics', /emne|tema|drøft|dagsorden|punkter/],
  // A column of planned or of cancelled meetings must not pass for the meetings held.
  ['meetings', /^(?!.*(?:planlagt|aflys)).*møde/],
];

const NAME_WORD = /kommune/i;
const LONGEST_LABEL = 120;

/**
 * The columns a row names, if it is the table's header: it has a column for the municipality and one for topics or
 * meetings. Of two columns for the same the first counts. Null for any other row.
 */
export function readHeader(row: Row): Column[] | null {
  const { cells } = row;
  if (cells.length < 2 || !cells.some((cell) => NAME_WORD.test(cell.text.slice(0, LONGEST_LABEL)))) return null;
  if (cells.some((cell) => cell.text.length > LONGEST_LABEL)) return null;
  const taken = new Set<Role>();
  const columns = cells.map((cell): Column => {
    const label = readPlain(cell.text);
    const folded = foldText(label).replace(/[:.*]+$/, '');
    const role = ROLES.find(([, words]) => words.test(folded))?.[0] ?? null;
    if (role === null || taken.has(role)) return { label, role: null };
    taken.add(role);
    return { label, role };
  });
  return taken.has('name') && (taken.has('topics') || taken.has('meetings')) ? columns : null;
}
