/** How a page may look without saying anything else. */
export interface Look {
  /** What stands before each entry of a list. */
  bullet: string;
  /** Between the cells of a row; null leaves tables as they are. */
  separator: '\t' | ';' | '|' | null;
  /** How items are numbered where the document has a word for it; null leaves them. */
  heading: string | null;
  /** How a figure of a table is written. */
  amount: 'dots' | 'spaces' | 'dash' | 'unit';
  /** At every how many lines something is put in. */
  every: number;
  inserted: 'blank' | 'page' | 'footer' | 'form feed';
  end: '\n' | '\r\n';
}

const WORDED = /^(?:Punkt nr\.|Punkt|Pkt\.|Sag nr\.|Sag) (\d{1,2}) ?[.:)–-]?\s+(?=\S)/u;
const AMOUNT = /^-?\d{1,3}(?:\.\d{3})+$/;

/** The same document with another look. */
export function changeLook(text: string, look: Look): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const isWorded = lines.some((line) => WORDED.test(line));
  const quoted = quotedLines(lines);
  const changed = lines.map((line) => {
    const entry = line.replace(/^[-•] (?=\S)/u, `${look.bullet} `);
    const heading =
      isWorded && look.heading !== null
        ? entry.replace(WORDED, (_, number) => `${look.heading!.replace('N', number)} `)
        : entry;
    return changeAmounts(heading, look.amount);
  });
  const rows = look.separator === null ? changed : changeRows(changed, look.separator);
  const title = lines[0]!;
  return rows
    .flatMap((line, index) => {
      const isQuiet = index === 0 || index % look.every !== 0 || quoted.has(index);
      if (isQuiet) return [line];
      const page = `Side ${Math.ceil(index / look.every) + 1} af 40`;
      switch (look.inserted) {
        case 'blank':
          return ['', '', line];
        case 'page':
          return [page, line];
        case 'footer':
          return [page, title, line];
        default:
          return ['', page, `\f${line}`];
      }
    })
    .join(look.end);
}

/** Lines that go on in a quoted cell or in a row of a web page: nothing stands between them. */
function quotedLines(lines: readonly string[]): Set<number> {
  const within = new Set<number>();
  let isOpen = false;
  let isRow = false;
  lines.forEach((line, index) => {
    if (isOpen || isRow) within.add(index);
    if (line.includes('<tr>')) isRow = true;
    if (line.includes('</tr>')) isRow = false;
    if (line.startsWith('"') && !isOpen) isOpen = (line.match(/"/g)?.length ?? 0) % 2 === 1;
    else if (isOpen && line.includes('"')) isOpen = false;
  });
  return within;
}

function changeAmounts(line: string, style: Look['amount']): string {
  const change = (cell: string): string => {
    if (!AMOUNT.test(cell.trim())) return cell;
    const plain = cell.trim();
    if (style === 'spaces') return plain.replaceAll('.', ' ');
    if (style === 'dash') return `${plain},-`;
    return plain;
  };
  if (style === 'unit') return line;
  if (AMOUNT.test(line)) return change(line);
  return line.includes('\t') ? line.split('\t').map(change).join('\t') : line;
}

/** Runs of three rows or more with as many tabs each. */
function changeRows(lines: readonly string[], separator: string): string[] {
  const tabs = (line: string | undefined): number => line?.split('\t').length ?? 0;
  return lines.map((line, index) => {
    const count = tabs(line);
    if (count < 2) return line;
    let run = 1;
    for (let before = index - 1; tabs(lines[before]) === count; before -= 1) run += 1;
    for (let after = index + 1; tabs(lines[after]) === count; after += 1) run += 1;
    if (run < 3 || line.includes(';') || line.includes('|')) return line;
    return separator === '|' ? `| ${line.replaceAll('\t', ' | ')} |` : line.replaceAll('\t', separator);
  });
}
