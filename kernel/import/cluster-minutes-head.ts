import { findDates, parseDate } from '../danish/dates.js';
import { TvaersError } from '../errors.js';
import type { MinutesLine } from './cluster-minutes-text.js';

const DATE_LABEL =
  /^(?:(?:møde)?dato(?: og tid(?:spunkt)?)?|mødetid(?:spunkt)?|mødedag|tidspunkt|tid|hvornår)(?!\p{L})/iu;
/** Labels of the head that are followed by something else than the meeting's day. */
const OTHER_LABEL =
  /^(?:(?:møde)?sted|lokale|mødelokale|lokation|(?:møde)?deltagere?|til ?stede|fraværende|afbud|fravær|formand|næstformand|mødeleder|referent|sekretær|sagsbehandler|udarbejdet af|sags?(?:nr|nummer)|journal)(?!\p{L})|^(?:indholdsfortegnelse|indhold|dagsorden(?:spunkter)?)\s*:?$/iu;
const OF_SOMETHING_ELSE = /udsendt|udskrevet|udskrift|godkendt|næste møde|frist|udarbejdet|revideret/iu;
const DECISION = /^(?:beslutning(?:er)?|vedtagelse|konklusion|referat|mødereferat)(?!\p{L}).{0,120}?(?:den|d\.|\d)/iu;
const NAMES_LEVEL = /(politisk|strategisk)e? niveau/giu;
/** In a head a level goes by more names; in the text these may be other bodies. */
const NAMES_LEVEL_IN_HEAD =
  /(?<!\p{L})(politisk)[et]? (?:niveau|(?:sundheds)?klynge\p{L}*)|(?<!\p{L})(?:strategisk|administrativ|faglig(?:t)? strategisk|faglig)[et]? (?:niveau|(?:sundheds)?klynge\p{L}*|gruppe|styregruppe)/giu;
const ADDRESSES_BODY = /(?:(?:indstill|anbefal)(?:es|er),? at |^beslutning(?:er)? (?:i|fra) )(.{0,200})/iu;
const CASE_LABEL =
  /^(?:sags?|journal|acadre|esdh)[ -]?(?:nr|nummer|id)?\.?\s*:?\s*([\p{L}\d][\p{L}\d./-]{3,30})$|^j\.? ?nr\.?\s*:?\s*([\p{L}\d][\p{L}\d./-]{3,30})$/iu;
const CASE =
  /^(?:\d{2}\/\d{2,6}|(?!20\d\d[-/]20\d\d$)(?:\p{Lu}{2,5}-)?\d{4}[-/]\d{3,8}|\d{1,2}(?:[-.]\d{2}){1,3}(?:-[\p{L}\d]{1,4}){1,4}(?:-\d{2})?|\d{2}-\d{4,6})$/u;

/** The day of the meeting: labelled, else in the title, else that of its decisions, else as given. */
export function findMinutesDate(
  head: readonly Pick<MinutesLine, 'text'>[],
  lines: readonly Pick<MinutesLine, 'text'>[],
  given: string | null,
): string {
  const labelled = head.flatMap(({ text }, index) => {
    if (!DATE_LABEL.test(text)) return [];
    return /\d/.test(text) ? [text] : [head[index + 1]?.text ?? ''];
  });
  const titles = head
    .map(({ text }) => text)
    .filter((text) => !OTHER_LABEL.test(text) && !OF_SOMETHING_ELSE.test(text));
  const decided = lines.map(({ text }) => text).filter((text) => DECISION.test(text.slice(0, 300)));
  const datesIn = (texts: readonly string[], year?: number): string[] =>
    texts.flatMap((text) => findDates(text.slice(0, 300), year).map(({ date }) => date));
  const full = [...datesIn(labelled), ...datesIn(titles), ...datesIn(decided)];
  const year =
    full[0]?.slice(0, 4) ??
    [...labelled, ...titles].map((text) => /(?<!\d)20\d\d(?!\d)/.exec(text.slice(0, 300))?.[0]).find(Boolean) ??
    given?.slice(0, 4);
  const number = year === undefined ? undefined : Number(year);
  const stated = datesIn(labelled, number)[0] ?? datesIn(titles, number)[0] ?? full[0] ?? null;
  if (stated === null && given === null) {
    throw new TvaersError(
      'DOCUMENT_INCOMPLETE',
      'Referatet siger ikke, hvilken dag mødet blev holdt (dag, måned og år). Angiv den med --date ÅÅÅÅ-MM-DD.',
    );
  }
  if (stated !== null && given !== null && stated !== given) {
    throw new TvaersError(
      'DOCUMENT_CONTRADICTS_OPTIONS',
      `Referatet er fra et møde den ${stated}, men --date siger ${given}. Ret --date, eller udelad den.`,
    );
  }
  return (stated ?? given)!;
}

/** At which level the body met, from the head, else from whom the recommendations and decisions address; null: not told. */
export function findMinutesLevel(
  head: readonly Pick<MinutesLine, 'text'>[],
  lines: readonly Pick<MinutesLine, 'text'>[],
): 'POLITICAL' | 'STRATEGIC' | null {
  const stated = new Set(
    head.filter(({ text }) => !OTHER_LABEL.test(text)).flatMap(({ text }) => levelsIn(text, NAMES_LEVEL_IN_HEAD)),
  );
  if (stated.size > 0) return stated.size === 1 ? [...stated][0]! : null;
  const addressed = lines.flatMap(({ text }) =>
    levelsIn(ADDRESSES_BODY.exec(text.slice(0, 400))?.[1] ?? '', NAMES_LEVEL),
  );
  const political = addressed.filter((level) => level === 'POLITICAL').length;
  if (political * 2 === addressed.length) return null;
  return political * 2 > addressed.length ? 'POLITICAL' : 'STRATEGIC';
}

/** The minutes' case number: in the head, else the only one its items have. */
export function findMinutesCase(
  head: readonly Pick<MinutesLine, 'text'>[],
  lines: readonly Pick<MinutesLine, 'text'>[],
): string | null {
  const ofHead = head.map(({ text }) => readCase(text)).find((number) => number !== null);
  const ofItems = new Set(lines.map(({ text }) => readCase(text)).filter((number) => number !== null));
  return ofHead ?? (ofItems.size === 1 ? [...ofItems][0]! : null);
}

function levelsIn(text: string, names: RegExp): ('POLITICAL' | 'STRATEGIC')[] {
  return [...text.slice(0, 500).matchAll(names)].map(([words]) =>
    words.toLowerCase().startsWith('politisk') ? 'POLITICAL' : 'STRATEGIC',
  );
}

function readCase(line: string): string | null {
  if (line.length > 60 || parseDate(line) !== null) return null;
  if (CASE.test(line)) return line;
  const labelled = CASE_LABEL.exec(line);
  const number = labelled?.[1] ?? labelled?.[2];
  return number !== undefined && /\d/.test(number) ? number : null;
}
