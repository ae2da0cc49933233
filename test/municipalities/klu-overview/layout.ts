/** A source of choices that is the same in every run. */
export interface Chance {
  pick<T>(values: readonly T[]): T;
  /** True in one of `times` cases. */
  oneIn(times: number): boolean;
}

/** Mulberry32: a small generator whose numbers follow from the seed alone. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { pick: (values) => values[Math.floor(next() * values.length)]!, oneIn: (times) => next() * times < 1 };
}

/** The items under a heading; `standing`: those of every agenda. */
export interface Group {
  heading?: string;
  standing?: true;
  items: string[];
}

export interface Municipality {
  name: string;
  meetings: string;
  groups: Group[];
  /** Sentences; each is a paragraph. */
  assessment: string[];
}

/** `line`: nothing but a line break, as in a spreadsheet. */
type Bullet = '-' | '•' | '–' | '*' | 'o' | '1.' | 'li' | 'p' | 'line';
const BULLETS: readonly Bullet[] = ['-', '•', '–', '*', 'o', '1.', 'li', 'p', 'line'];
const OPEN = '<ul style="list-style-type: none"> ';
const LABELS = [
  ['Kommunenavn', 'Antal møder', 'Emner drøftet', 'Generel vurdering af samarbejdet'],
  ['kommune', 'MØDER', 'Drøftede  emner', 'Vurdering'],
  ['Kommune:', 'Afholdte møder', 'Emner', 'Generel vurdering'],
];

/**
 * Writes municipalities as an overview in a layout of chance: bullets, lists that close or do not, pages with and without
 * the header, the order of columns, tabs or semicolons.
 */
export function writeOverview(municipalities: readonly Municipality[], chance: Chance): string {
  const order = chance.pick([
    [0, 1, 2, 3],
    [0, 2, 1, 3],
    [0, 3, 2, 1],
  ]);
  const delimiter = chance.pick(['\t', ';']);
  const labels = chance.pick(LABELS);
  const write = (cells: readonly string[]): string =>
    order.map((column) => quote(cells[column]!, delimiter)).join(delimiter);
  const header = write(labels);
  const lines = ['Oversigt over KLU 2024 i Region Nordjylland', '', header];
  for (const municipality of municipalities) {
    const pages = writePages(municipality, chance);
    pages.forEach((page, index) => {
      if (index > 0)
        lines.push(...chance.pick([[], [''], ['', header], [`Side ${index}`, '', header], ['', `Side ${index} af 9`]]));
      lines.push(write(page));
    });
  }
  return lines.join('\n') + chance.pick(['', '\n']);
}

/** The cells of each page: name and meetings on the first, the rest where it falls. */
function writePages({ name, meetings, groups, assessment }: Municipality, chance: Chance): string[][] {
  const bullet = chance.pick(BULLETS);
  const isList = bullet !== 'p' && bullet !== 'line';
  const closes = bullet === 'li' || chance.oneIn(3);
  const topics = [''];
  const write = (words: string): void => {
    topics[topics.length - 1] += words;
  };
  let number = 0;
  for (const group of groups) {
    const label = group.standing ? 'Disse emner er faste punkter:' : group.heading && `${group.heading}:`;
    if (label) write(bullet === 'line' ? `${label}\n` : `<p>${label}</p> `);
    if (isList) write(OPEN);
    group.items.forEach((item, index) => {
      number += 1;
      const cut = item.search(/ \p{Ll}/u);
      if (index > 0 && chance.oneIn(4)) {
        if (closes && isList) write('</ul>');
        topics.push(isList ? OPEN : '');
      } else if (cut > 0 && bullet !== 'li' && bullet !== 'p' && chance.oneIn(6)) {
        write(writeItem(item.slice(0, cut), bullet, number, false));
        topics.push(`${item.slice(cut + 1)}${bullet === 'line' ? '\n' : ' '}`);
        return;
      }
      write(writeItem(item, bullet, number, chance.oneIn(3)));
      if (isList && bullet !== 'li' && bullet !== '1.' && chance.oneIn(9)) write(`${bullet} `);
    });
    if (closes && isList) write('</ul> ');
  }
  const judged = cutProse(assessment, topics.length, chance);
  return topics.map((cell, index) => [index === 0 ? name : '', index === 0 ? meetings : '', cell, judged[index] ?? '']);
}

function writeItem(item: string, bullet: Bullet, number: number, stops: boolean): string {
  if (bullet === 'li' || bullet === 'p') return `<${bullet}>${item}</${bullet}>${stops ? ' ' : ''}`;
  if (bullet === 'line') return `${item}\n`;
  return `${bullet === '1.' ? `${number}.` : bullet} ${item}${stops && !item.includes('. ') ? '.' : ''} `;
}

/** Paragraphs, the first of them perhaps cut in two by the page. */
function cutProse(sentences: readonly string[], pages: number, chance: Chance): string[] {
  const paragraphs = sentences.map((sentence) => `<p>${sentence}</p>`);
  if (pages === 1 || chance.oneIn(2)) return [paragraphs.join(' ')];
  const words = sentences[0]!.split(' ');
  const [head, tail] = [words.slice(0, 3).join(' '), words.slice(3).join(' ')];
  return [`<p>${head}</p>`, [`<p>${tail}</p>`, ...paragraphs.slice(1)].join(' ')];
}

function quote(cell: string, delimiter: string): string {
  return cell.includes('\n') || (delimiter === ';' && /["; ]/.test(cell)) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
