import { useFormat, useWords } from '../language.js';
import { Link } from '../navigation.js';
import { useQuestion } from '../use-question.js';
import { MEETING_WORDS } from '../wording/meeting.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import ONE_MEETING from '../../schema/operations/one-meeting.graphql?raw';
import { AgendaPanel } from './agenda.js';
import { AttendancePanel } from './attendance.js';
import { ComingMeetingsPanel } from './coming-meetings.js';
import { Facts } from './facts.js';
import { Heading } from './heading.js';
import type { PageProps } from './index.js';
import { Badge } from './badge.js';
import { MeetingMoneyPanel } from './meeting-money.js';
import type { Meeting } from './meeting-record.js';
import { NotFound } from './not-found.js';
import { PageContent } from './page-content.js';

interface OneMeeting {
  clusterMeeting: Meeting | null;
}

/** One meeting of a cluster or council: agenda, who came, money, and what comes next. */
export default function MeetingPage({ id }: PageProps) {
  const words = useWords(MEETING_WORDS);
  const asked = useQuestion<OneMeeting>(ONE_MEETING, { meeting: id });
  return (
    <PageContent
      asked={asked}
      title={words.meeting}
      record={({ clusterMeeting }) => clusterMeeting}
      missing={<NotFound title={words.meeting} id={id} list="meetings" listTitle={words.allMeetings} />}
    >
      {(meeting) => (
        <>
          <MeetingHead meeting={meeting} />
          <AgendaPanel asked={asked} meeting={meeting} />
          <AttendancePanel asked={asked} meeting={meeting} />
          {meeting.status === 'HELD' && meeting.date !== null && (
            <MeetingMoneyPanel cluster={meeting.cluster.slug} day={meeting.date} />
          )}
          <ComingMeetingsPanel asked={asked} meeting={meeting} />
        </>
      )}
    </PageContent>
  );
}

function MeetingHead({ meeting }: { meeting: Meeting }) {
  const words = useWords(MEETING_WORDS);
  const terms = useWords(TERMS);
  const { day } = useFormat();
  const { cluster, date, startTime, endTime, status } = meeting;
  const title = date === null ? cluster.name : words.titleOf(cluster.name, day(date));
  return (
    <Heading title={title} kind={words.meeting}>
      <Facts
        facts={[
          { name: words.status, value: <Badge value={status}>{nameTerm(terms.meetingStatus, status)}</Badge> },
          { name: words.level, value: nameTerm(terms.level, meeting.level) },
          { name: words.time, value: startTime && words.timeOf(startTime, endTime) },
          { name: words.place, value: meeting.place },
          {
            name: words.cluster,
            value: (
              <Link to={{ name: 'home', id: '' }} filters={{ cluster: cluster.slug, asOf: date }}>
                {cluster.name}
              </Link>
            ),
          },
        ]}
      />
      {status === 'PLANNED' && <p class="note">{words.plannedNote}</p>}
    </Heading>
  );
}
