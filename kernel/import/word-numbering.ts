/** How one level of a list counts, and what it writes before an item. */
interface Level {
  format: string;
  start: number;
  /** `%1.` for the first level's number and a full stop. */
  text: string;
}

/** A list as a document defines it; several may go on with one count. */
interface NumberedList {
  count: string;
  /** First numbers of levels where this list begins anew. */
  restarts: Map<number, number>;
  isBegun: boolean;
}

const BULLETS = ['-', 'o', '▪'];
const LETTERS = 26;
const MOST_LEVELS = 9;

const attributeOf = (xml: string, element: string): string | undefined =>
  new RegExp(`<w:${element}\\b[^>]*?\\bw:val="([^"]*)"`).exec(xml)?.[1];

/**
 * The numbers and bullets that Word shows before the paragraphs of a document's lists and writes nowhere: they are
 * counted, from what its numbering part says of them. Paragraphs must be asked for in their order.
 */
export class WordNumbering {
  private readonly levels = new Map<string, Level[]>();
  private readonly lists = new Map<string, NumberedList>();
  private readonly styles = new Map<string, { count: string; level: number }>();
  private readonly counts = new Map<string, (number | undefined)[]>();

  /** `xml`: the document's numbering part; empty where it has none. */
  constructor(xml: string) {
    for (const [definition, id] of xml.matchAll(
      /<w:abstractNum\b[^>]*?w:abstractNumId="(\d+)"[\s\S]*?<\/w:abstractNum>/g,
    )) {
      this.levels.set(id!, this.readLevels(id!, definition));
    }
    for (const [list, id] of xml.matchAll(/<w:num\b[^>]*?w:numId="(\d+)"[\s\S]*?<\/w:num>/g)) {
      const restarts = [...list.matchAll(/<w:lvlOverride\b[^>]*?w:ilvl="(\d)"[\s\S]*?<\/w:lvlOverride>/g)].flatMap(
        ([override, level]): [number, number][] => {
          const start = attributeOf(override, 'startOverride');
          return start === undefined ? [] : [[Number(level), Number(start)]];
        },
      );
      const count = attributeOf(list, 'abstractNumId') ?? '';
      this.lists.set(id!, { count, restarts: new Map(restarts), isBegun: false });
    }
  }

  /** What stands before a paragraph of a list; null where the document does not define the list. */
  labelInList(id: string, level: number): string | null {
    const list = this.lists.get(id);
    if (list === undefined) return null;
    const counts = this.countsOf(list.count);
    if (!list.isBegun) {
      for (const [restarted, start] of list.restarts) counts[restarted] = start - 1;
      list.isBegun = true;
    }
    return this.labelAt(list.count, level);
  }

  /** What stands before a paragraph whose style belongs to a list, as headings' do; null where it does not. */
  labelOfStyle(style: string): string | null {
    const place = this.styles.get(style);
    return place === undefined ? null : this.labelAt(place.count, place.level);
  }

  private readLevels(id: string, definition: string): Level[] {
    const levels: Level[] = [];
    for (const [xml, level] of definition.matchAll(/<w:lvl\b[^>]*?w:ilvl="(\d)"[\s\S]*?<\/w:lvl>/g)) {
      levels[Number(level)] = {
        format: attributeOf(xml, 'numFmt') ?? 'decimal',
        start: Number(attributeOf(xml, 'start') ?? 1),
        text: attributeOf(xml, 'lvlText') ?? '',
      };
      const style = attributeOf(xml, 'pStyle');
      if (style !== undefined) this.styles.set(style, { count: id, level: Number(level) });
    }
    return levels;
  }

  private countsOf(count: string): (number | undefined)[] {
    const counts = this.counts.get(count) ?? [];
    this.counts.set(count, counts);
    return counts;
  }

  private labelAt(count: string, level: number): string | null {
    const levels = this.levels.get(count) ?? [];
    const own = levels[level];
    if (own === undefined) return null;
    const counts = this.countsOf(count);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.fill(undefined, level + 1, MOST_LEVELS);
    const indent = '  '.repeat(level);
    if (own.format === 'bullet') return `${indent}${BULLETS[Math.min(level, BULLETS.length - 1)]} `;
    const label = own.text.replace(/%(\d)/g, (_, digit) => {
      const at = Number(digit) - 1;
      return formatNumber(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
    });
    return label.trim() === '' ? '' : `${indent}${label.trim()} `;
  }
}

function formatNumber(number: number, format: string): string {
  if (format === 'none') return '';
  if (/letter/i.test(format) && number >= 1) {
    const letter = String.fromCharCode(97 + ((number - 1) % LETTERS)).repeat(Math.ceil(number / LETTERS));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (/roman/i.test(format)) return format === 'upperRoman' ? toRoman(number) : toRoman(number).toLowerCase();
  return String(number);
}

const ROMAN: readonly [number, string][] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
  ] as [number, string][]),
  ...([
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as [number, string][]),
];

function toRoman(number: number): string {
  let rest = Math.min(number, 3_999);
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join('');
}
