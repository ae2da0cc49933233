import { toRow, withWords, type Line } from './lines.js';
import type { Table, TableRow } from './table.js';

const NAME =
  /^(?:[-–•*] ?)?((?:projekt|initiativ|indsats|ansøgning)(?:et|en)?(?:s?(?:titel|navn))?(?: \d{1,2})?)\s*:\s*(\S.{1,200})$/iu;
const LABEL =
  /^(?:[-–•*] ?)?(status|fremdrift|bevilling|bevilget(?: beløb)?|tildelt(?: beløb)?|beløb|budget|ansøgt(?: beløb)?|søgt(?: beløb)?|egenfinansiering|(?:projekt)?periode|løbetid|varighed|kommuner?|deltagere|deltagende kommuner|parter|ansvarlig(?: kommune)?|ansøgere?|bevillingshaver|tovholder|formål)\s*:\s*(\S.*)$/iu;

interface Block {
  line: Line;
  cells: Map<string, Line>;
}

/**
 * Initiatives that a text lists with a label a line ("Projekt: …", "Status: …", "Bevilling: …"), as the table they would make;
 * none where no name has a label under it.
 */
export function findLabelledInitiatives(lines: readonly Line[]): Table[] {
  const blocks: Block[] = [];
  const used = new Set<number>();
  // As the text writes them first: they name the columns.
  const written = new Map<string, string>();
  let nameLabel: string | null = null;
  let open: Block | null = null;
  for (const line of lines) {
    const [, heading, name] = NAME.exec(line.text) ?? [];
    const [, label, value] = LABEL.exec(line.text) ?? [];
    if (name !== undefined) {
      nameLabel ??= heading!;
      open = { line: withWords(line, name), cells: new Map() };
      blocks.push(open);
    } else if (open && label !== undefined && !open.cells.has(label.toLowerCase())) {
      open.cells.set(label.toLowerCase(), withWords(line, value!));
      if (!written.has(label.toLowerCase())) written.set(label.toLowerCase(), label);
      used.add(line.number).add(open.line.number);
    } else open = null;
  }
  const told = blocks.filter(({ cells }) => cells.size > 0);
  if (told.length === 0) return [];
  const labels = [...new Set(told.flatMap(({ cells }) => [...cells.keys()]))];
  const rows = told.map(({ line, cells }): TableRow => {
    const empty = withWords(line, '');
    const row = toRow([line, ...labels.map((label) => cells.get(label) ?? empty)]);
    return { line, cells: row.cells!.map(({ text }) => text), at: row.cells! };
  });
  return [
    {
      caption: null,
      header: [nameLabel!, ...labels.map((label) => written.get(label)!)],
      rows,
      lines: used,
      isList: true,
    },
  ];
}
