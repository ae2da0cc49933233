/** A source of choices. */
export interface Chance {
  pick<T>(values: readonly T[]): T;
  /** True in one of `times` cases. */
  oneIn(times: number): boolean;
}

/**
 * Choices from a row of numbers, each 0-999: small numbers choose what is plain, and so does what stands after the last,
 * so that a shorter row is a simpler layout.
 */
export function chanceOf(numbers: readonly number[]): Chance {
  let at = 0;
  const next = (): number => (numbers[at++] ?? 0) / 1000;
  return {
    pick: (values) => values[Math.floor(next() * values.length)]!,
    oneIn: (times) => next() >= 1 - 1 / times,
  };
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

/** `lip`: a paragraph in a list entry; `line`: nothing but a line break, as in a spreadsheet. */
const BULLETS = ['-', '•', '–', '*', 'o', '1.', 'a)', '→', '—', '&bull;', 'li', 'lip', 'p', 'br', 'line'] as const;
type Bullet = (typeof BULLETS)[number];

/** How cells are set apart. `lines`: by tabs, with line breaks in cells that nothing encloses. */
const FORMS = { tabs: '\t', semicolons: ';', commas: ',', bars: ' | ', lines: '\t' } as const;
type Form = keyof typeof FORMS;

const OPEN = '<ul style="list-style-type: none"> ';
const LABELS = [
  ['Kommunenavn', 'Antal møder', 'Emner drøftet', 'Generel vurdering af samarbejdet'],
  ['kommune', 'MØDER', 'Drøftede  emner', 'Vurdering'],
  ['Kommune:', 'Afholdte møder', 'Emner', 'Generel vurdering'],
];
/** Feet known by their form, and one that only its place at a page break tells. */
const FEET = ['Side #', 'Side # af 9', '- # -', '#/9'];
const RUNNING_FOOT = 'KLU-status – til internt brug – #';

/**
 * Writes municipalities as an overview in a layout of chance: bullets, lists that close or do not, pages with and without
 * the header, form feeds, running feet, the order of columns, the form of the table, line ends, a byte order mark.
 */
export function writeOverview(municipalities: readonly Municipality[], chance: Chance): string {
  const order = chance.pick([
    [0, 1, 2, 3],
    [0, 2, 1, 3],
    [0, 3, 2, 1],
  ]);
  const form = chance.pick(Object.keys(FORMS) as Form[]);
  const write = (cells: readonly string[]): string => {
    const row = order.map((column) => writeCell(cells[column]!, form)).join(FORMS[form]);
    return form === 'bars' ? `| ${row} |` : row;
  };
  const header = [write(chance.pick(LABELS)), ...(form === 'bars' ? ['|---|:--:|---|---|'] : [])];
  const feed = chance.pick(['', '\f']);
  // A CSV has no pages.
  const foot = chance.pick(form === 'commas' ? FEET : [...FEET, RUNNING_FOOT]);
  const lines = ['Oversigt over KLU 2024 i Region Nordjylland', '', ...header];
  let page = 0;
  const turnPage = (): void => {
    page += 1;
    const words = foot.replace('#', String(page));
    const head = [`${feed}${header[0]}`, ...header.slice(1)];
    if (foot === RUNNING_FOOT)
      lines.push(
        ...chance.pick([
          [words, ...head],
          ['', words, '', ...head],
        ]),
      );
    else lines.push(...chance.pick([[], [''], ['', ...head], [words, '', ...head], ['', words], [`${feed}${words}`]]));
  };
  for (const municipality of municipalities) {
    writePages(municipality, chance).forEach((cells, index) => {
      if (index > 0) turnPage();
      lines.push(write(cells));
    });
  }
  // A foot that stands once, and not as a page number does, is text like any other.
  if (page > 0 && foot === RUNNING_FOOT) lines.push(foot.replace('#', String(page + 1)), ...header);
  const end = chance.pick(['\n', '\r\n']);
  return `${chance.pick(['', '\ufeff'])}${lines.join('\n').replaceAll('\n', end)}${chance.pick(['', end])}`;
}

/** The cells of each page: name and meetings on the first, the rest where it falls. */
function writePages({ name, meetings, groups, assessment }: Municipality, chance: Chance): string[][] {
  const bullet = chance.pick(BULLETS);
  const isTagged = ['li', 'lip', 'p', 'br', 'line'].includes(bullet);
  const isList = !['p', 'br', 'line'].includes(bullet);
  const closes = bullet === 'li' || bullet === 'lip' || chance.oneIn(3);
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
      } else if (cut > 0 && (!isTagged || bullet === 'line') && chance.oneIn(6)) {
        write(writeItem(item.slice(0, cut), bullet, number, false));
        topics.push(`${item.slice(cut + 1)}${bullet === 'line' ? '\n' : ' '}`);
        return;
      }
      write(writeItem(item, bullet, number, chance.oneIn(3)));
      const isEmptyBullet = isList && !isTagged && !['1.', 'a)', '&bull;'].includes(bullet) && chance.oneIn(9);
      if (isEmptyBullet) write(`${bullet} `);
    });
    if (closes && isList) write('</ul> ');
  }
  const judged = cutProse(assessment, topics.length, chance);
  const again = chance.pick(['', `${name} (fortsat)`]);
  return topics.map((cell, index) => [
    index === 0 ? name : again,
    index === 0 ? meetings : '',
    cell,
    judged[index] ?? '',
  ]);
}

function writeItem(item: string, bullet: Bullet, number: number, stops: boolean): string {
  if (bullet === 'li' || bullet === 'p') return `<${bullet}>${item}</${bullet}>${stops ? ' ' : ''}`;
  if (bullet === 'lip') return `<li><p>${item}</p></li>`;
  if (bullet === 'br') return `${item}<br>`;
  if (bullet === 'line') return `${item}\n`;
  const signs: Partial<Record<Bullet, string>> = {
    ...{ '1.': `${number}.`, 'a)': `${'abcdefgh'[number - 1]})`, '&bull;': '&bull;&nbsp;' },
  };
  return `${signs[bullet] ?? bullet} ${item}${stops && !item.includes('. ') ? '.' : ''} `;
}

/** Paragraphs, the first of them perhaps cut in two by the page. */
function cutProse(sentences: readonly string[], pages: number, chance: Chance): string[] {
  const paragraphs = sentences.map((sentence) => `<p>${sentence}</p>`);
  if (pages === 1 || chance.oneIn(2)) return [paragraphs.join(' ')];
  const words = sentences[0]!.split(' ');
  const [head, tail] = [words.slice(0, 3).join(' '), words.slice(3).join(' ')];
  return [`<p>${head}</p>`, [`<p>${tail}</p>`, ...paragraphs.slice(1)].join(' ')];
}

function writeCell(cell: string, form: Form): string {
  if (form === 'bars') return cell.replaceAll('\n', '<br>');
  if (form === 'lines') return cell;
  const isSpecial = cell.includes('\n') || (form !== 'tabs' && cell.includes('"')) || cell.includes(FORMS[form]);
  return isSpecial ? `"${cell.replaceAll('"', '""')}"` : cell;
}
