import { slugify } from '../../../../kernel/danish/text.js';
import { findBody } from '../../../../kernel/reference/bodies.js';
import type { ClusterLevel } from './facts.js';
import type { Line } from './lines.js';

/** The cluster or council whose meeting it is. */
export interface MeetingBody {
  slug: string;
  name: string;
  /** Region code; null where the reference table does not know the body. */
  region: string | null;
  isKnown: boolean;
  line: Line;
}

// "Sundhedsklynge X", "Klynge X", "Sundhedsråd X og Y"; "X-klyngen".
const AHEAD = /(?<!\p{L})((?:sundheds)?klynge(?:ns|n|s)?|sundhedsråd(?:ets|et|s)?)[ ,:–-]{1,3}((?:[^\s]+ ?){1,6})/giu;
const BEHIND = /(?<!\p{L})\p{Lu}[\p{L}-]{1,30}klyngen/giu;
const NAMES_LEVEL = /(politisk|strategisk)e? (?:niveau|klynge(?:udvalg|møde|forum)?(?!\p{L}))/giu;
const ADDRESSES_BODY = /(?:(?:indstill|anbefal)(?:es|er),? at |^beslutning(?:er)? (?:i|fra) )(.{0,200})/iu;

/** The body named first in `lines`; one that the reference tables do not know only where no known one is named. */
export function findMeetingBody(lines: readonly Line[]): MeetingBody | null {
  let unknown: MeetingBody | null = null;
  for (const line of lines) {
    const text = line.text.slice(0, 500);
    for (const name of namesIn(text)) {
      const body = findBody(name);
      if (body) return { slug: body.slug, name: body.name, region: body.region, isKnown: true, line };
    }
    unknown ??= readUnknownBody(text, line);
  }
  return unknown;
}

/** Whether a body named in a heading is the meeting's own: the same, or not further named. */
export function isOwnBody(name: string | null, own: MeetingBody): boolean {
  if (name === null) return true;
  const known =
    findBody(name)?.slug ??
    namesIn(name)
      .map((part) => findBody(part)?.slug)
      .find((slug) => slug !== undefined);
  return known === undefined ? slugify(name).startsWith(slugify(own.name)) : known === own.slug;
}

/** The level the meeting is held at, from its head, else from whom the recommendations and decisions address. */
export function findLevel(head: readonly Line[], paragraphs: readonly string[]): ClusterLevel | null {
  const stated = new Set(head.flatMap((line) => levelsIn(line.text)));
  if (stated.size > 0) return stated.size === 1 ? [...stated][0]! : null;
  const naming = paragraphs.map((text) => text.slice(0, 400)).filter((text) => /niveau/iu.test(text));
  const addressed = naming.flatMap((text) => levelsIn(ADDRESSES_BODY.exec(text)?.[1] ?? ''));
  const political = addressed.filter((level) => level === 'POLITICAL').length;
  if (addressed.length === 0 || political * 2 === addressed.length) return null;
  return political * 2 > addressed.length ? 'POLITICAL' : 'STRATEGIC';
}

/** Id of a meeting: equal for whoever announces it and whoever minutes it. */
export function meetingId(slug: string, date: string, level: ClusterLevel | null): string {
  return [slug, date, ...(level === null ? [] : [level.toLowerCase()])].join('-');
}

function levelsIn(text: string): ClusterLevel[] {
  return [...text.slice(0, 500).matchAll(NAMES_LEVEL)].map((match) =>
    match[1]!.toLowerCase() === 'politisk' ? 'POLITICAL' : 'STRATEGIC',
  );
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

function readUnknownBody(text: string, line: Line): MeetingBody | null {
  const ahead =
    /(?<!\p{L})(sundhedsklynge|sundhedsråd)(?:ns|n|et|s)? (\p{Lu}[\p{L}-]+(?: (?:og )?\p{Lu}[\p{L}-]+){0,3})/iu.exec(
      text,
    );
  const place = ahead?.[2]!.split(' ').filter((word, index) => index === 0 || /^(?:\p{Lu}|og$)/u.test(word));
  if (!ahead || !place || !/^\p{Lu}/u.test(place[0]!)) return null;
  const isCouncil = ahead[1]!.toLowerCase() === 'sundhedsråd';
  const name = `${isCouncil ? 'Sundhedsråd' : 'Sundhedsklynge'} ${place.join(' ')}`;
  return { slug: `${isCouncil ? 'sr' : 'sk'}-${slugify(place.join(' '))}`, name, region: null, isKnown: false, line };
}
