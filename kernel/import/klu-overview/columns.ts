import { foldText } from '../../danish/text.js';
import { readPlain } from './plain-text.js';
import type { Cell, Row } from './rows.js';

/** What a column of the overview is for: whose row it is, or what it says of the committee. */
export type Role = KeyRole | ContentRole;

/** Columns that say whose row it is. `number` counts rows and says nothing. */
export type KeyRole = 'name' | 'code' | 'region' | 'year' | 'number';

/** Columns that say something of the committee, in the usual order. */
export const CONTENT_ROLES = [
  ...(['meetings', 'planned', 'cancelled', 'dates'] as const),
  ...(['topics', 'followUp', 'assessment'] as const),
];

export type ContentRole = (typeof CONTENT_ROLES)[number];

/** A column of the table: its label as the header writes it; `role` is null for a column the reader has no rule for. */
export interface Column {
  label: string;
  role: Role | null;
}

/** What is to come, who came, how long and where: none of it tells of the year's topics or the number of its meetings. */
const ASIDE = 'næste|kommende|fremtid|fremad|ønske|deltag|medlem|formand|leder|varighed|sted|form(?!al|å)|kontakt';

// In this order, since a label may hold the words of several: "Opfølgning på emner drøftet på møder".
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['name', /^(?:kommune(?:n|r|rne)?s?(?:[ -]?navn)?|navn på kommunen?|klu i)(?: ?[/(].*)?$/],
  ['code', /^kommune[ -]?(?:kode|nr|nummer|id)$/],
  ['region', /^region(?:en|s)?(?:navn)?$/],
  ['year', /^(?:år(?:stal)?|kalenderår|opgørelsesår)$/],
  ['number', /^(?:nr|#|løbe ?nr|løbenummer|række)$/],
  ['assessment', /vurdering|evaluering|tilfredshed/],
  ['assessment', /^(?!.*(?:emne|tema|drøft|opfølg|aftale|møde)).*samarbejdet?(?!\p{L})/u],
  ['followUp', /opfølg|implementer|lokal(?:e )?aftale|^status/],
  ['dates', /møde ?dato|^datoer$|datoer? for (?:\p{L}+ )?(?:klu[ -]?)?møde/u],
  ['topics', rule(`^(?!.*(?:${ASIDE})).*(?:emne|tema|drøft|dagsorden|punkter|talt om)`)],
  ['planned', rule(`^(?!.*(?:${ASIDE}|holdt|gennemfør)).*planlagt`)],
  ['cancelled', /^(?!.*holdt).*aflys/],
  [
    'meetings',
    rule(`^(?!.*(?:${ASIDE}|planlagte? (?!og|/))).*(?:møder?(?:ne)?(?![\\p{L}])|mødtes|mødehyppighed|mødefre)`),
  ],
  ['meetings', /^(?:antal|(?:antal )?afholdte?)$/],
];

/** A name column that is headed by something else than its municipality, where no other is. */
const WEAK_NAME = /^(?:klu|udvalg|navn)$/;
const NAME_WORD = /kommun|klu|udvalg|navn/i;
const LONGEST_LABEL = 120;
const YEAR = /20\d\d/;

/**
 * The columns a row names, if it is the table's header: it has a column for the municipality and one for topics or
 * meetings. Of two columns for the same the first counts, or of two years the later one. Null for any other row.
 * @param fewest cells a header has at least
 * @param first the table's first header: a row that is like it is one too
 */
export function readHeader({ cells }: Row, fewest = 2, first: readonly Column[] = []): Column[] | null {
  if (cells.length < fewest || !hasNameColumn(cells, first)) return null;
  if (cells.some((cell) => cell.text.length > 3 * LONGEST_LABEL)) return null;
  const labels = cells.map((cell) => readPlain(cell.text));
  if (labels.some((label) => label.length > LONGEST_LABEL)) return null;
  if (labels[0] === '' && first.length > 0 && labels.some((label, at) => label !== first[at]?.label)) return null;
  const columns: Column[] = [];
  const add = (label: string, role: Role | null): void => {
    const other = role === null ? undefined : columns.find((column) => column.role === role);
    const isLater = other && (YEAR.exec(label)?.[0] ?? '') > (YEAR.exec(other.label)?.[0] ?? '9');
    if (isLater) other.role = null;
    columns.push({ label, role: other && !isLater ? null : role });
  };
  const hasName = labels.some((label) => roleOf(label) === 'name');
  for (const label of labels) {
    add(label, roleOf(label) ?? (!hasName && WEAK_NAME.test(foldLabel(label)) ? 'name' : null));
  }
  const roles = columns.map(({ role }) => role);
  if (labels[0] === '' && !roles.includes('name') && roles.slice(1).every((role) => role !== null)) {
    columns[0] = { label: '', role: 'name' };
    return roles.includes('topics') && roles.includes('meetings') ? columns : null;
  }
  return roles.includes('name') && (roles.includes('topics') || roles.includes('meetings')) ? columns : null;
}

/** Whether a header's words name a municipality, or its first cell is left empty above the names. */
function hasNameColumn(cells: readonly Cell[], first: readonly Column[]): boolean {
  if (cells[0]!.text.trim() === '' && (first.length === 0 || first[0]!.label === '')) return true;
  return cells.some((cell) => NAME_WORD.test(cell.text.slice(0, LONGEST_LABEL)));
}

function roleOf(label: string): Role | null {
  const folded = foldLabel(label);
  return ROLES.find(([, words]) => words.test(folded))?.[0] ?? null;
}

function foldLabel(label: string): string {
  return foldText(label)
    .replace(/^[*_#]+|[:.*_?]+$/g, '')
    .trim();
}

function rule(source: string): RegExp {
  return new RegExp(source, 'u');
}
