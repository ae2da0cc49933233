import { useWords } from '../language.js';
import { Panel } from '../panel.js';
import type { Asked } from '../use-question.js';
import { MEETING_WORDS } from '../wording/meeting.js';
import type { Meeting } from './meeting-record.js';
import { useMeetingColumns } from './meeting-columns.js';
import { usePart } from './part.js';

/** The meetings of the same body after this one. */
export function ComingMeetingsPanel({ asked, meeting }: { asked: Asked<unknown>; meeting: Meeting }) {
  const words = useWords(MEETING_WORDS);
  const { date, cluster } = meeting;
  const later = (cluster.meetings ?? []).filter((other) => date !== null && other.date !== null && other.date > date);
  return (
    <Panel
      id="senere-moeder"
      title={words.comingMeetings}
      {...usePart(asked, cluster.meetings && later, words.noComingMeetings)}
      table={{ caption: words.comingMeetings, columns: useMeetingColumns(), rows: later, rowKey: ({ id }) => id }}
      tableShown
      fileName={`senere-moeder-${meeting.id}`}
    />
  );
}
