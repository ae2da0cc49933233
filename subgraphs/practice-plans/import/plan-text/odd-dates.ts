import { contradictsWeekday, findDates, findImpossibleDates, weekdayOf } from '../../../../kernel/danish/dates.js';
import type { IssueDraft, Place } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import type { Block } from '../layout/block.js';
import { locate } from '../layout/quote.js';

const WEEKDAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];

/** What is odd about the dates of a text: days that the calendar does not have, and weekdays that are not the date's. */
export function reportOddDates(blocks: readonly Pick<Block, 'text' | 'lines'>[]): IssueDraft[] {
  return blocks.flatMap(({ text, lines }) => [
    ...findImpossibleDates(text).map((found) => {
      const place = locate(lines, found.text);
      const message = `Linje ${place.line}: "${found.text}" er ingen dato i kalenderen og er ikke læst.`;
      return toIssue(DataIssueKind.UNREAD_TEXT, DataIssueSeverity.WARNING, message, place);
    }),
    ...findDates(text)
      .filter(contradictsWeekday)
      .map((found) => {
        const place = locate(lines, found.text);
        const weekday = WEEKDAYS[weekdayOf(found.date) - 1];
        const message = `Linje ${place.line}: ugedagen passer ikke til datoen: ${found.date} er en ${weekday}, ikke en ${WEEKDAYS[found.weekday! - 1]}.`;
        return toIssue(DataIssueKind.CONFLICT, DataIssueSeverity.INFO, message, place);
      }),
  ]);
}

function toIssue(kind: DataIssueKind, severity: DataIssueSeverity, message: string, place: Place): IssueDraft {
  return { kind, severity, message, places: [place], record: null };
}
