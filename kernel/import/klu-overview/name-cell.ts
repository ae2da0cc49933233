import { findMunicipality } from '../../reference/municipalities.js';
import { findRegion } from '../../reference/regions.js';
import { BLOCK_TAG, INLINE_TAG, readPlain } from './plain-text.js';
import type { Cell } from './rows.js';

/** What the cell of a municipality's name says. */
export interface NameCell {
  /** The name in plain text, without numbers before it and remarks after it. */
  name: string;
  /** The name letter for letter as its line has it. */
  words: string;
  /** Null for a name that no municipality has. */
  code: string | null;
  /** Code of the region that the cell names instead: the rows below are that region's. */
  region: string | null;
  /** "(fortsat)": the row goes on with one that stands before it. */
  isContinued: boolean;
  isTotal: boolean;
  /** What else the cell says. */
  rest: string | null;
}

const CONTINUED = /\s?[-–(,]*\s?\(?(?:fortsat|fortsættes|forts\.?)\)?:?$/i;
const TOTAL = /^(?:i alt|total|sum|samlet|alle kommuner|hele (?:regionen|landet)|landet|(?:region )?\p{L}* i alt)$/iu;
/** A number or code before the name, or a code after it. */
const NUMBERED = /^\(?\d{1,4}[.):]?\)?\s+(?:[-–]\s+)?|\s+[-–]?\s?\(?(?:kode )?\d{3,4}\)?$/g;
const EMPHASIS = /^[*_\s]+|[*_:\s]+$/g;
const LONGEST_NAME = 200;
const LONGEST_START = 80;

/** Reads the cell of a municipality's name. */
export function readNameCell(cell: Cell): NameCell {
  const whole = readPlain(cell.text.slice(0, LONGEST_NAME * 2)).slice(0, LONGEST_NAME);
  const [first, ...others] = splitRemark(cell.text);
  const read = readName(whole);
  const short = read.code === null && others.length > 0 ? readName(readPlain(first!)) : read;
  const isSplit = short !== read && short.code !== null;
  const { name, isContinued, code } = isSplit ? short : read;
  return {
    ...{ name, code, isContinued },
    words: cell.text.includes(name) ? name : quoteLongest(cell.text),
    region: code === null && /^region(?:en)? /i.test(name) ? (findRegion(name)?.code ?? null) : null,
    isTotal: TOTAL.test(name.replace(/[:.]$/, '')),
    rest: isSplit ? readPlain(others.join(' ')) || null : null,
  };
}

/** Whether a cell is the name of a municipality or region, and may so begin a row. */
export function isNameCell(cell: Cell): boolean {
  return kindOf(cell) === 'MUNICIPALITY' || kindOf(cell) === 'REGION';
}

/** Whether a cell heads a row of sums. */
export function isTotalCell(cell: Cell): boolean {
  return kindOf(cell) === 'TOTAL';
}

/** Whether a cell is the name of a municipality. */
export function isMunicipalityCell(cell: Cell): boolean {
  return kindOf(cell) === 'MUNICIPALITY';
}

type CellKind = 'MUNICIPALITY' | 'REGION' | 'TOTAL' | 'OTHER';

/** Texts repeat their lines, and an endless text must not fill the memory. */
const REMEMBERED = 5_000;
const remembered = new Map<string, CellKind>();

function kindOf(cell: Cell): CellKind {
  if (cell.text.length > LONGEST_START) return 'OTHER';
  const known = remembered.get(cell.text);
  if (known !== undefined) return known;
  const { code, region, isTotal } = readNameCell(cell);
  const kind = code !== null ? 'MUNICIPALITY' : isTotal ? 'TOTAL' : region !== null ? 'REGION' : 'OTHER';
  if (remembered.size === REMEMBERED) remembered.clear();
  remembered.set(cell.text, kind);
  return kind;
}

function readName(written: string): Pick<NameCell, 'name' | 'code' | 'isContinued'> {
  const bare = written.replace(EMPHASIS, '');
  const uncontinued = bare.replace(CONTINUED, '');
  const name = findMunicipality(uncontinued) ? uncontinued : uncontinued.replace(NUMBERED, '').replace(EMPHASIS, '');
  return { name, code: findMunicipality(name)?.code ?? null, isContinued: uncontinued !== bare };
}

/** The name and what follows it in brackets, on another line, or after a comma. */
function splitRemark(text: string): string[] {
  const at = text.trim().search(/\n|<br|<\/p>|\s?\(|,\s/i);
  return at <= 0 ? [text] : [text.trim().slice(0, at), text.trim().slice(at)];
}

/** The longest piece between tags and line breaks. */
function quoteLongest(text: string): string {
  const pieces = text.replace(BLOCK_TAG, '\n').replace(INLINE_TAG, '\n').split('\n');
  const longest = pieces.reduce((best, piece) => (piece.trim().length > best.length ? piece.trim() : best), '');
  return longest.slice(0, LONGEST_NAME);
}
