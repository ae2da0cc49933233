import { findDates } from '../../../../kernel/danish/dates.js';

/** The heading over a decision, "Beslutning i X den dd-mm-yyyy". */
export interface DecisionHeading {
  /** As written; null where the heading names none. */
  body: string | null;
  date: string | null;
  /** What stands on the same line after the heading. */
  rest: string;
}

const HEADING =
  /^(beslutning(?:er)?(?:[/ ]+(?:og )?(?:konklusion|referat|opfølgning))?|vedtagelse|afgørelse|konklusion(?:er)?(?:[/ ]+(?:og )?beslutning)?|referat|mødereferat|behandling|politisk behandling)(?!\p{L})\s*(.*)$/iu;
/** "Sundhedsrådets beslutning den 9. februar 2027:" */
const OF_BODY = /^(\p{Lu}[^.:!?]{2,80}?)(?:s|['’]s?) (?:beslutning|behandling)(?: af sagen)?,? ?(.{0,120}?)\s*:?$/u;
const NAMES_BODY = /^(?:i|fra|af|for|på|truffet i|[–-])\s+/iu;
const BEFORE_DATE = /[,\s–-]*(?:(?:på )?(?:mødet|møde))?[,\s]*(?:(?:den|d\.|d)\s*)?$/iu;
const AFTER_DATE = /^[,\s]*(?:(?:punkt|pkt\.?|sag)(?: nr\.?)? ?\d+)?\s*[:.–-]?\s*/iu;

/** Reads a line as the heading over a decision; null for any other line, a sentence about a decision among them. */
export function readDecisionHeading(line: string): DecisionHeading | null {
  const [, word, tail] = HEADING.exec(line.slice(0, 2_000)) ?? [];
  if (word === undefined || tail === undefined) return readOfBody(line.slice(0, 240));
  if (/^behandling/iu.test(word) && findDates(tail.slice(0, 200)).length === 0) return null;
  if (tail === '' || tail === ':') return { body: null, date: null, rest: '' };
  if (tail.startsWith(':')) return { body: null, date: null, rest: line.slice(line.indexOf(':') + 1).trim() };
  const date = findDates(tail.slice(0, 200))[0];
  const preposition = NAMES_BODY.exec(tail);
  const beforeDate = tail.slice(0, date?.index ?? 0);
  const namesBody = preposition !== null || (/^beslutning/iu.test(word) && /^\p{Lu}[^.:]{2,80}$/u.test(beforeDate));
  if (date && (namesBody || /^(?:den |d\. )?$/.test(beforeDate))) {
    const named = tail.slice(preposition?.[0].length ?? 0, date.index).replace(BEFORE_DATE, '');
    const rest = tail.slice(date.index + date.text.length).replace(AFTER_DATE, '');
    // A sentence that mentions a decision goes on in lower case after the date.
    if (named.length > 120 || /^\p{Ll}/u.test(rest)) return null;
    return { body: namesBody && named !== '' ? named : null, date: date.date, rest };
  }
  if (!preposition || !/^beslutning/iu.test(word)) return null;
  const [, body, rest] = /^([^:.]{2,80})(?::\s*(.*))?$/u.exec(tail.slice(preposition[0].length)) ?? [];
  return body === undefined ? null : { body: body.trim(), date: null, rest: rest ?? '' };
}

function readOfBody(line: string): DecisionHeading | null {
  const [, body, tail] = OF_BODY.exec(line) ?? [];
  if (body === undefined || tail === undefined) return null;
  const date = findDates(tail)[0];
  const rest = date ? tail.replace(date.text, '') : tail;
  if (
    !/^(?:på mødet|møde)?[ ,]*(?:den|d\.)?[ ,]*(?:(?:punkt|pkt\.?) ?\d+)?$/iu.test(rest) ||
    (!date && !line.endsWith(':'))
  )
    return null;
  return { body, date: date?.date ?? null, rest: '' };
}
