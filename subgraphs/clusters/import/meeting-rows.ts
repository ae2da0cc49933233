import { foldText } from '../../../kernel/danish/text.js';
import { batchOf, type RowBatch, type RowDraft } from '../../../kernel/import/importer.js';
import { KEY_LENGTH } from '../../../kernel/store/columns.js';
import { Attendance } from '../attendance.js';
import { ClusterLevel, ClusterMeeting, MeetingStatus } from '../cluster-meeting.js';
import type { ClusterMinutesFacts, MeetingFacts } from './cluster-minutes/facts.js';
import { fromPlace, orderOfMeeting, padOrder } from './row-columns.js';

/** Minutes of a meeting outweigh its announcement; a cancellation outweighs the plan. */
const RANK: Record<MeetingFacts['status'], number> = { PLANNED: 0, CANCELLED: 1, HELD: 2 };

/** The meetings that minutes tell of, and who was at theirs. */
export function toMeetingBatches({ document, clusterSlug, meetings }: ClusterMinutesFacts): RowBatch[] {
  return [
    batchOf(
      ClusterMeeting,
      meetings.map(({ id, level, date, startTime, endTime, place, status, sourcePlace }) => ({
        ...{ id, root: id, rank: RANK[status], statedOn: document.date, clusterId: clusterSlug },
        orderKey: orderOfMeeting({ id, date }),
        ...{ date, startTime, endTime, place },
        level: level && ClusterLevel[level],
        status: MeetingStatus[status],
        ...fromPlace(sourcePlace),
      })),
    ),
    batchOf(
      Attendance,
      meetings.flatMap((meeting) => toAttendanceRows(clusterSlug, meeting)),
    ),
  ];
}

function toAttendanceRows(clusterId: string, meeting: MeetingFacts): RowDraft<Attendance>[] {
  return meeting.attendance.map(
    ({ id, name, role, organisation, party, municipalityCode, absent, listed, place }, position) => ({
      ...{ id, root: meeting.id, clusterId, position },
      personKey: foldText(name).slice(0, KEY_LENGTH),
      orderKey: `${orderOfMeeting(meeting)}|${padOrder(position)}`,
      ...{ name, role, organisation, party, municipalityCode, absent, listed },
      ...fromPlace(place),
    }),
  );
}
