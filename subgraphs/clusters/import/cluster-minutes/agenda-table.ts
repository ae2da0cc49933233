import { type Cell, type Line } from './lines.js';

const NUMBER = /^(?:nr\.?|pkt\.?|punkt nr\.?|#)$/iu;
const TITLE = /^(?:punkt|pkt\.?|emne|sag|dagsorden|dagsordenspunkt|titel|overskrift)$/iu;
const PART =
  /^(?:indstilling|beslutning|referat|konklusion|sagsfremstilling|beskrivelse|indhold|resumé|resume|bilag)$/iu;
const NUMBERED = /^(\d{1,3})[.):]?(?:\s+(\S.*))?$/u;

interface Columns {
  words: string[];
  number: number;
  title: number;
}

/** Minutes that are one table ("Nr.", "Punkt", "Indstilling", "Beslutning"): each row as the heading and parts it stands for. */
export function unfoldAgendaTable(lines: readonly Line[]): Line[] {
  let columns: Columns | null = null;
  return lines.flatMap((line) => {
    const found = readColumns(line);
    if (found) {
      columns = found;
      return [];
    }
    const item = columns && readRow(line, columns);
    if (!item) columns = null;
    return item ?? [line];
  });
}

function readColumns({ cells }: Line): Columns | null {
  const words = cells?.map(({ text }) => text.replace(/:$/, '')) ?? [];
  if (!words.some((word) => PART.test(word))) return null;
  const number = words.findIndex((word) => NUMBER.test(word));
  const title = words.findIndex((word, index) => index !== number && TITLE.test(word));
  const isAgenda =
    title >= 0 &&
    words.every((word, index) => index === number || index === title || word === '' || /^\p{L}/u.test(word));
  return isAgenda ? { words, number, title } : null;
}

function readRow({ cells }: Line, { words, number, title }: Columns): Line[] | null {
  const heading = cells?.[title];
  if (!cells || !heading || cells.length > words.length) return null;
  const [, own, named] = NUMBERED.exec(number < 0 ? heading.text : (cells[number]?.text ?? '')) ?? [];
  const name = number < 0 ? named : heading.text;
  if (own === undefined || name === undefined || name === '') return null;
  const parts = cells.flatMap((cell, column) => {
    if (column === number || column === title || cell.text === '') return [];
    return [toLine(cell, `${words[column]}:`), toLine(cell, cell.text)];
  });
  return [toLine(heading, `Punkt ${own}: ${name}`), ...parts];
}

function toLine({ number, raw }: Cell, text: string): Line {
  return { number, raw, text, isCut: false, cells: null };
}
