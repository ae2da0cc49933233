import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind } from '../../../../kernel/provenance/kinds.js';
import type { AgendaHeading } from './agenda-heading.js';
import { readAgendaItem, type ItemContext, type ReadItem } from './agenda-item.js';
import { readDecisionHeading } from './decision-heading.js';
import { warnIssue } from './issues.js';
import { CLOSED_LINE } from './item-title.js';
import { placeOf, type Line } from './lines.js';
import { isOwnBody, type MeetingBody } from './meeting-body.js';

const OPEN_LINE = /^åb(?:en|ne|ent) (?:dagsorden|punkter|møde)\s*:?$/iu;

/** Reads all agenda items. `lines` are those of the document that say something; `headings` point into them. */
export function readAgenda(
  headings: readonly AgendaHeading[],
  lines: readonly Line[],
  meeting: Pick<ItemContext, 'meetingId' | 'bodyName' | 'date'>,
): ReadItem[] {
  const starts = headings.map((heading) => lines.indexOf(heading.line));
  const hasDecisionHeadings = lines.slice(starts[0]).some((line) => readDecisionHeading(line.text) !== null);
  let isClosed = starts[0] !== undefined && CLOSED_LINE.test(lines[starts[0] - 1]?.text ?? '');
  return headings.map((heading, index) => {
    const body = lines.slice(heading.bodyFrom, starts[index + 1] ?? lines.length);
    const last = body.at(-1)?.text ?? '';
    // "Lukket dagsorden" between two items is about those that follow; alone under an item it is about that item.
    const isMark = body.length > 1 && CLOSED_LINE.test(last) && index + 1 < headings.length;
    const own = isMark || OPEN_LINE.test(last) ? body.slice(0, -1) : body;
    const read = readAgendaItem(heading, own, { ...meeting, hasDecisionHeadings, isClosed });
    isClosed = isMark || (isClosed && !OPEN_LINE.test(last));
    return read;
  });
}

/** An issue for each day, other than the meeting's, that the last decisions of the meeting's own body are dated. */
export function checkDecisionDates(items: readonly ReadItem[], own: MeetingBody, date: string): IssueDraft[] {
  const byDate = new Map<string, Line[]>();
  for (const { sections } of items) {
    const last = sections.filter(({ kind }) => kind === 'DECISION').at(-1);
    const stated = last?.decision?.date ?? null;
    if (!last || stated === null || stated === date || !isOwnBody(last.decision!.body, own)) continue;
    byDate.set(stated, [...(byDate.get(stated) ?? []), last.headingLine!]);
  }
  return [...byDate].map(([stated, lines]) => {
    const message = `Beslutninger er dateret ${stated}, men mødet blev holdt den ${date}.`;
    return warnIssue(
      DataIssueKind.CONFLICT,
      message,
      lines.map((line) => placeOf(line)),
    );
  });
}
