import { expect } from '@jest/globals';
import type { Data, Expectations } from './expectation.js';

const LILLEBAELT = 'sk-lillebaelt';

export const CLUSTER_MEETINGS: Expectations = {
  'agenda-outcomes': ({ clusterMeetings }) => {
    expect(clusterMeetings.totalCount).toBe(1);
    const [meeting] = clusterMeetings.nodes;
    expect(meeting).toMatchObject({ date: '2024-11-12', level: 'POLITICAL', status: 'HELD' });
    expect([meeting.startTime, meeting.endTime]).toEqual(['12:00', '15:00']);
    expect(meeting.agendaItems.map(({ number, decision }: Data) => [number, decision.outcome])).toEqual([
      [1, 'NOTED'],
      [2, 'NONE'],
      [3, 'DISCUSSED'],
      [4, 'APPROVED'],
      [5, 'APPROVED'],
      [6, 'DISCUSSED'],
      [7, 'APPROVED'],
      [8, 'NONE'],
    ]);
    expect(meeting.agendaItems.flatMap(({ appendices }: Data) => appendices)).toHaveLength(8);
    expect(meeting.agendaItems.map(({ absentees }: Data) => absentees.length)).toEqual([3, 3, 3, 3, 3, 3, 3, 3]);
    expect(meeting.attendance.filter(({ listed }: Data) => listed)).toHaveLength(11);
    expect(meeting.attendance.filter(({ absent }: Data) => absent)).toHaveLength(3);
    const unlisted = meeting.attendance.filter(({ listed }: Data) => !listed);
    expect(unlisted.map(({ absent, municipality }: Data) => [absent, municipality.code])).toEqual([[false, '0621']]);
  },

  'approved-items': ({ agendaItems }) => {
    expect(agendaItems.totalCount).toBe(3);
    const rows = agendaItems.nodes.map(({ number, appendices, initiatives }: Data) => [
      ...[number, appendices.length, initiatives.length],
    ]);
    expect(rows).toEqual([
      [4, 2, 2],
      [5, 1, 6],
      [7, 0, 1],
    ]);
    expect(agendaItems.nodes.slice(0, 2).map(({ kind }: Data) => kind)).toEqual(['DECISION', 'DECISION']);
    for (const item of agendaItems.nodes) {
      expect(item).toMatchObject({ caseNumber: '22/43575', closed: false });
      expect(item.decision).toEqual({ outcome: 'APPROVED', body: 'Sundhedsklynge Lillebælt', date: '2024-11-12' });
      expect(item.meeting).toEqual({ date: '2024-11-12', cluster: { slug: LILLEBAELT } });
    }
    const [spread, status] = agendaItems.nodes;
    expect(spread.initiatives.map(({ amount }: Data) => amount)).toEqual([707_782, 500_000]);
    expect(status.themes).toEqual([{ slug: 'klyngemidler' }]);
  },

  'coming-meetings': ({ clusterMeetings }) => {
    expect(clusterMeetings.totalCount).toBe(2);
    const rows = clusterMeetings.nodes.map(({ date, place, level, cluster, source }: Data) => [
      ...[date, place, level, cluster.slug, source.line],
    ]);
    expect(rows).toEqual([
      ['2025-04-04', 'Middelfart', 'POLITICAL', LILLEBAELT, 402],
      ['2025-10-24', 'Kolding', 'POLITICAL', LILLEBAELT, 406],
    ]);
  },

  'meeting-attendance': ({ clusterPeople }) => {
    expect(clusterPeople).toHaveLength(12);
    const attendances = clusterPeople.map(({ name, attendances }: Data) => {
      expect(attendances).toHaveLength(1);
      expect(attendances[0].meeting).toEqual({ date: '2024-11-12', cluster: { slug: LILLEBAELT } });
      return { name, ...attendances[0] };
    });
    const absent = attendances.filter((attendance: Data) => attendance.absent);
    expect(absent.map(({ name, organisation, party }: Data) => [name, organisation ?? party])).toEqual([
      ['Birgitte Ries Møller', 'PLO'],
      ['Jette Damsø Henriksen', 'A'],
      ['Rebekka Reinert', 'PLO'],
    ]);
    const fromMunicipalities = attendances.filter(({ municipality }: Data) => municipality !== null);
    const seats = fromMunicipalities.map(({ municipality, listed }: Data) => [municipality.name, listed]);
    expect(seats.sort()).toEqual([
      ['Fredericia', true],
      ['Kolding', false],
      ['Kolding', true],
      ['Middelfart', true],
      ['Vejen', true],
      ['Vejle', true],
    ]);
    const unlisted = attendances.find(({ listed }: Data) => !listed);
    expect(unlisted).toMatchObject({ name: 'Birgitte Kragh', role: 'udvalgsformand', source: { line: 72 } });
  },

  'people-in-several-clusters': ({ several, one }) => {
    expect(several).toEqual([]);
    expect(one).toHaveLength(12);
    for (const { clusters } of one) expect(clusters.map(({ slug }: Data) => slug)).toEqual([LILLEBAELT]);
  },
};
