import { useFormat, useWords } from '../language.js';
import { Link } from '../navigation.js';
import type { Column } from '../table.js';
import { MEETING_WORDS } from '../wording/meeting.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import { Badge } from './badge.js';
import type { MeetingOfCluster } from './meeting-record.js';

/** The columns that every list of meetings has. */
export function useMeetingColumns(): Column<MeetingOfCluster>[] {
  const words = useWords(MEETING_WORDS);
  const terms = useWords(TERMS);
  const { day } = useFormat();
  return [
    {
      key: 'date',
      title: words.date,
      kind: 'day',
      value: ({ date, id }) => date ?? id,
      show: ({ date, id }) => <Link to={{ name: 'meeting', id }}>{date === null ? id : day(date)}</Link>,
    },
    { key: 'level', title: words.level, value: ({ level }) => nameTerm(terms.level, level) },
    {
      key: 'status',
      title: words.status,
      value: ({ status }) => nameTerm(terms.meetingStatus, status),
      show: ({ status }) => <Badge value={status}>{nameTerm(terms.meetingStatus, status)}</Badge>,
    },
    { key: 'place', title: words.place, value: ({ place }) => place },
  ];
}
