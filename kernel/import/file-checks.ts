import { findDates, parseMonth } from '../danish/dates.js';
import { DataIssueKind, DataIssueSeverity } from '../provenance/kinds.js';
import type { IssueDraft } from './reading.js';

/** Code of a web page, with what stands in it; it is nothing that the document says. */
const SCRIPT =
  /<(script|style|iframe|object|svg)\b[^<>]{0,400}>[^\n]{0,5000}?<\/\1\s{0,9}>|<\/?(?:script|style|iframe|object|svg|img|embed)\b[^<>]{0,400}>/gi;
/** A day by its number and month; the calendar may not have it. */
const DAY_IN_WORDS = /(?<![\d.,])(\d{1,2})\. ?(\p{L}{3,9})\.? ((?:19|20)\d\d)(?!\d)/gu;
const DAY_IN_FIGURES = /(?<![\d./-])(\d{1,2})([-./])(\d{1,2})\2((?:19|20)\d\d)(?![\d/-])/g;
const DATED = /^[ \t]*dato:?[ \t]+(.{4,60})$/gim;
const HEAD_LENGTH = 3_000;
/** Beyond so many of one kind, a text is no document of ours, and its list of oddities helps nobody. */
const MOST_ISSUES = 100;

/** Takes scripts and other code of web pages out of a text; each is told with its line. */
export function removeScripts(text: string): { text: string; issues: IssueDraft[] } {
  if (!text.includes('<')) return { text, issues: [] };
  const places: number[] = [];
  const cleaned = text.replace(SCRIPT, (_found, ...groups) => {
    places.push(groups.find((group): group is number => typeof group === 'number')!);
    return '';
  });
  const message = 'Linjen har kode fra en webside (script eller lignende). Koden er udeladt.';
  return { text: cleaned, issues: describePlaces(text, places, DataIssueKind.UNREAD_TEXT, message) };
}

/** Days that the calendar does not have, and a document that is dated twice: readers take neither for what it says. */
export function checkDates(text: string): IssueDraft[] {
  const impossible = [
    ...[...text.matchAll(DAY_IN_WORDS)].filter(([, , month]) => parseMonth(month!) !== null),
    ...[...text.matchAll(DAY_IN_FIGURES)].filter(([, day, , month]) => Number(day) <= 31 && Number(month) <= 12),
  ].filter(([words]) => findDates(words).length === 0);
  const issues = impossible.slice(0, MOST_ISSUES).flatMap(({ 0: words, index }) => {
    const message = `»${words}« er ingen dag i kalenderen. Den er ikke læst som en dato.`;
    return describePlaces(text, [index], DataIssueKind.UNREAD_TEXT, message, words);
  });
  return [...issues.sort((a, b) => a.places[0]!.line - b.places[0]!.line), ...compareStatedDates(text)];
}

function compareStatedDates(text: string): IssueDraft[] {
  const stated = [...text.slice(0, HEAD_LENGTH).matchAll(DATED)].flatMap(({ 0: line, 1: words, index }) => {
    const [found] = findDates(words!);
    return found === undefined
      ? []
      : [{ date: found.date, text: found.text, line: lineAt(text, index + line.search(/\S/)) }];
  });
  const other = stated.find(({ date }) => date !== stated[0]!.date);
  if (other === undefined) return [];
  const places = [stated[0]!, other].map(({ line, text: words }) => ({ line, column: null, text: words }));
  const message = `Dokumentet er dateret to gange: ${stated[0]!.date} og ${other.date}. Kontrollér, hvilken dato der gælder.`;
  return [{ kind: DataIssueKind.CONFLICT, severity: DataIssueSeverity.WARNING, message, places, record: null }];
}

function describePlaces(
  text: string,
  places: readonly number[],
  kind: DataIssueKind,
  message: string,
  words: string | null = null,
): IssueDraft[] {
  const lines = [...new Set(places.slice(0, MOST_ISSUES).map((index) => lineAt(text, index)))];
  return lines.map((line) => ({
    ...{ kind, severity: DataIssueSeverity.WARNING, message, record: null },
    places: [{ line, column: null, text: words }],
  }));
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
