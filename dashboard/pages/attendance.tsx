import { useFormat, useWords } from '../language.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import type { Asked } from '../use-question.js';
import { MEETING_WORDS } from '../wording/meeting.js';
import type { Meeting, Seat } from './meeting-record.js';
import { usePart } from './part.js';
import { usePlaceColumn } from './place-column.js';

/** Who was at a meeting, for whom, and who was absent. */
export function AttendancePanel({ asked, meeting }: { asked: Asked<unknown>; meeting: Meeting }) {
  const words = useWords(MEETING_WORDS);
  const { number } = useFormat();
  const { attendance: seats } = meeting;
  const absent = seats.filter((seat) => seat.absent).length;
  const columns = useSeatColumns();
  return (
    <Panel
      id="deltagere"
      title={words.attendance}
      help={seats.length > 0 && words.attendanceHelp(number(seats.length - absent), number(absent))}
      {...usePart(asked, seats, words.noAttendance)}
      table={{
        caption: words.attendance,
        columns,
        rows: seats,
        rowKey: (seat) => `${seats.indexOf(seat)}`,
        rowClass: (seat) => (seat.absent ? 'muted' : undefined),
      }}
      tableShown
      fileName={`deltagere-${meeting.id}`}
      sources={seats.map(({ source }) => source)}
    />
  );
}

function useSeatColumns(): Column<Seat>[] {
  const words = useWords(MEETING_WORDS);
  const presenceOf = ({ absent, listed }: Seat) =>
    absent ? words.absent : listed ? words.present : words.presentUnlisted;
  return [
    { key: 'name', title: words.name, value: ({ name }) => name ?? words.emptySeat },
    { key: 'presence', title: words.presence, value: presenceOf },
    {
      key: 'represents',
      title: words.represents,
      value: ({ organisation, party }) =>
        [organisation, party && words.partyOf(party)].filter(Boolean).join(', ') || null,
    },
    { key: 'role', title: words.role, value: ({ role }) => role, blank: <span class="faint">{words.notStated}</span> },
    usePlaceColumn(),
  ];
}
