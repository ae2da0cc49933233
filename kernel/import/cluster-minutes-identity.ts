import { findDates } from '../danish/dates.js';
import { slugify } from '../danish/text.js';
import { TvaersError } from '../errors.js';
import { DocumentKind } from '../provenance/kinds.js';
import { bodyBySlug, findBody } from '../reference/bodies.js';
import { findMinutesCase, findMinutesLevel, findMinutesDate } from './cluster-minutes-head.js';
import { splitMinutesLines, type MinutesLine } from './cluster-minutes-text.js';
import type { DocumentIdentity, Given, Place } from './reading.js';

/** What minutes of a cluster are, and of whose region. */
export interface MinutesIdentity {
  document: DocumentIdentity;
  /** Slug of the cluster; made of its name where the reference tables do not know it. */
  slug: string;
  /** Region code of the cluster; null where the reference tables do not know the cluster. */
  region: string | null;
  /** Where the cluster is named. */
  place: Place;
}

interface NamedBody {
  slug: string;
  name: string;
  region: string | null;
  place: Place;
}

/** Some 200 pages: no minutes are longer. */
const MOST_CHARACTERS = 500_000;
const MOST_LINES = 10_000;

const PAGE_NUMBER = /^(?:[-–] ?\d{1,3} ?[-–]|(?:(?:side|s\.) ?)?\d{1,3}(?: ?(?:af|\/) ?\d{1,3})?)$/iu;
const ITEM =
  /^(?:#{1,4} )?(?:(?:punkt|pkt\.?|sag|ad\.?|dagsordenspunkt|emne)\s*(?:nr\.?\s*)?\d{1,3}\s*(?:[.:)–-]|$)|\d{1,2}(?:[.):]\s*|\t)[\p{L}"”»(])/iu;
const CONTENTS_LINE = /(?:\.{3,}|…|_{3,}|\t)[.…_\s]*\d{1,3}$/u;
const AHEAD = /(?<!\p{L})((?:sundheds)?klynge(?:ns|n|s)?|sundhedsråd(?:ets|et|s)?)[ ,:–-]{1,3}((?:[^\s]+ ?){1,6})/giu;
const BEHIND = /(?<!\p{L})\p{Lu}[\p{L}-]{1,30}klyngen/giu;
const UNKNOWN =
  /(?<!\p{L})(sundhedsklynge|sundhedsråd)(?:ns|n|et|s)? (\p{Lu}[\p{L}-]+(?: (?:og )?\p{Lu}[\p{L}-]+){0,3})/iu;

/**
 * What the minutes of a cluster's or council's meeting are: kind, body and day, and the strategic level where it met. Two
 * sectors read such minutes, and they must mean the same document. Throws DOCUMENT_INCOMPLETE where no body or no day is named
 * and DOCUMENT_CONTRADICTS_OPTIONS where the given day or region is another.
 */
export function identifyClusterMinutes(text: string, given: Given): MinutesIdentity {
  const lines = readLines(text);
  const first = lines.findIndex(({ text: words }) => opensItem(words));
  const head = lines.slice(0, first < 0 ? 400 : Math.min(first, 400));
  const body = findNamedBody(head) ?? findNamedBody(lines);
  if (body === null) {
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      'Referatet nævner ingen sundhedsklynge og intet sundhedsråd. Skriv navnet i dokumentets første linje.',
    );
  }
  if (given.region !== null && body.region !== null && body.region !== given.region) {
    throw new TvaersError(
      'DOCUMENT_CONTRADICTS_OPTIONS',
      `${body.name} hører til region ${body.region}, men --region siger ${given.region}. Ret --region, eller udelad den.`,
    );
  }
  const date = findMinutesDate(head, lines, given.date);
  const isStrategic = findMinutesLevel(head, lines) === 'STRATEGIC';
  const document = {
    id: ['cluster-minutes', body.slug, date, ...(isStrategic ? ['strategic'] : [])].join('-'),
    kind: DocumentKind.CLUSTER_MINUTES,
    title: lines[0]!.text.slice(0, 200),
    publisher: given.publisher ?? body.name,
    caseNumber: findMinutesCase(head, lines),
    date,
    year: Number(date.slice(0, 4)),
  };
  return { document, slug: body.slug, region: body.region, place: body.place };
}

/** "5. juni 2024" is a day, "5. Juniordage" an item. */
function opensItem(words: string): boolean {
  const isDay = findDates(words.slice(0, 40), 2000)[0]?.index === 0;
  return !isDay && ITEM.test(words.slice(0, 200)) && !CONTENTS_LINE.test(words.slice(0, 400));
}

function readLines(text: string): MinutesLine[] {
  return splitMinutesLines(text.slice(0, MOST_CHARACTERS))
    .filter((line) => !PAGE_NUMBER.test(line.text))
    .slice(0, MOST_LINES);
}

/** The body named first; one that the reference tables do not know only where no known one is named. */
function findNamedBody(lines: readonly MinutesLine[]): NamedBody | null {
  let unknown: NamedBody | null = null;
  for (const { number, raw, text } of lines) {
    const words = text.slice(0, 500);
    for (const name of namesIn(words)) {
      const body = findBody(name);
      if (body)
        return {
          slug: body.slug,
          name: body.name,
          region: body.region,
          place: { line: number, column: null, text: raw.includes(name) ? name : null },
        };
    }
    unknown ??= readUnknownBody(words, number);
  }
  return unknown;
}

/** What may be a body's name, the longest first: where a name ends only the reference tables tell. */
function namesIn(text: string): string[] {
  const ahead = [...text.matchAll(AHEAD)].flatMap(([, kind, rest]) => {
    const words = rest!.trim().split(' ');
    return words.map((_, index) =>
      `${kind} ${words.slice(0, words.length - index).join(' ')}`.replace(/[,;:()]+$/, ''),
    );
  });
  return [...ahead, ...[...text.matchAll(BEHIND)].map(([name]) => name)];
}

function readUnknownBody(text: string, line: number): NamedBody | null {
  const [, kind, rest] = UNKNOWN.exec(text) ?? [];
  const words = rest?.split(' ').filter((word, index) => index === 0 || /^(?:\p{Lu}|og$)/u.test(word)) ?? [];
  if (kind === undefined || !/^\p{Lu}/u.test(words[0]!)) return null;
  const isCouncil = kind.toLowerCase() === 'sundhedsråd';
  const slug = `${isCouncil ? 'sr' : 'sk'}-${slugify(words.join(' '))}`;
  const name = `${isCouncil ? 'Sundhedsråd' : 'Sundhedsklynge'} ${words.join(' ')}`;
  return { slug, name, region: bodyBySlug(slug)?.region ?? null, place: { line, column: null, text: null } };
}
