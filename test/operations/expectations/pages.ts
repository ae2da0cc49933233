import { expect } from '@jest/globals';
import type { Data, Expectations } from './expectation.js';

const OVERVIEW = 'klu-overview-2023-1083';
const MINUTES = 'cluster-minutes-sk-lillebaelt-2024-11-12';
const MEETING = 'sk-lillebaelt-2024-11-12-political';
const APPROVAL = 'practice-plan-approval-1082-2021-04-06-voksen-og-plejeudvalget-21-3496';

const nodesOf = (answer: Data, sectors: readonly string[]): Data[] =>
  sectors.map((sector) => answer[sector].nodes) as Data[];
const lineOf = ({ source }: Data): number => source.line;

/** Questions that ask all of one record, or whole lists a page at a time: what the dashboard's pages show. */
export const PAGES: Expectations = {
  'one-meeting': ({ clusterMeeting: meeting }) => {
    expect(meeting).toMatchObject({ id: MEETING, date: '2024-11-12', startTime: '12:00', endTime: '15:00' });
    expect(meeting.cluster.meetings.map(({ date, place, status }: Data) => [date, place, status])).toEqual([
      ['2024-11-12', 'Auditoriet, Psykiatrisk Afdeling Vejle', 'HELD'],
      ['2025-04-04', 'Middelfart', 'PLANNED'],
      ['2025-10-24', 'Kolding', 'PLANNED'],
    ]);
    const outcomes = meeting.agendaItems.map(({ decision }: Data) => decision.outcome);
    expect(outcomes).toEqual(['NOTED', 'NONE', 'DISCUSSED', 'APPROVED', 'APPROVED', 'DISCUSSED', 'APPROVED', 'NONE']);
    expect(meeting.agendaItems.map(lineOf)).toEqual([22, 58, 77, 152, 259, 314, 390, 431]);
    expect(meeting.attendance.filter(({ absent }: Data) => absent)).toHaveLength(3);
    expect(meeting.attendance.filter(({ listed }: Data) => !listed).map(lineOf)).toEqual([72]);
    expect(meeting.agendaItems[4].initiatives).toHaveLength(6);
    expect(meeting.agendaItems[5].practicePlans.map(({ id }: Data) => id)).toEqual(['1083-2025']);
  },

  'one-practice-plan': ({ practicePlan: plan }) => {
    expect(plan).toMatchObject({ id: '1082-2021', status: 'IN_FORCE', validFrom: '2021-06-01', validTo: null });
    expect([plan.municipalityCount, plan.region.municipalities.length]).toEqual([19, 19]);
    expect(plan.themes.map(lineOf)).toEqual([21, 22, 23]);
    expect(plan.approvals.map(({ date, outcome }: Data) => [date, outcome])).toEqual([
      ['2021-04-06', 'APPROVED'],
      [null, 'APPROVED'],
    ]);
    expect([plan.hearing, plan.goals, plan.discussedIn]).toEqual([null, [], []]);
    expect(new Set(plan.sources.map(({ document }: Data) => document.id))).toEqual(new Set([APPROVAL]));
  },

  'one-action-plan': ({ actionPlan: plan }) => {
    expect(plan).toMatchObject({
      date: '2024-02-20',
      caseNumber: '24/1394',
      cost: null,
      municipality: { code: '0530' },
    });
    expect(plan.measures.map(({ inTable, perYear }: Data) => [inTable, perYear])).toEqual([
      ...[
        [true, null],
        [true, null],
        [true, 1],
        [true, 1],
        [true, null],
        [true, 4],
        [false, null],
      ],
    ]);
    expect(plan.measures.map(lineOf)).toEqual([40, 41, 42, 43, 44, 45, 47]);
    // The region's overview says otherwise of the introduction afternoons.
    const elsewhere = plan.municipality.measureStatements.map(({ perYear, year, source }: Data) => [
      ...[perYear, year, source.document.id],
    ]);
    expect(elsewhere).toContainEqual([2, 2023, OVERVIEW]);
  },

  'one-national-proposal': ({ nationalProposal: proposal }) => {
    expect(proposal).toMatchObject({ title: 'Lægedækning', publisher: 'regeringen', date: null });
    expect(proposal.objectives).toHaveLength(2);
    expect(proposal.objectiveSources.map(({ line }: Data) => line)).toEqual([9, 10]);
    const groups = proposal.measures.map(({ group }: Data) => group);
    expect([...new Set(groups)].map((name) => groups.filter((group: Data) => group === name).length)).toEqual([
      2, 3, 6,
    ]);
    const numbers = proposal.measures.flatMap((measure: Data) => measure.numbers);
    expect(numbers.map(({ value, min, max, estimated }: Data) => [value, min, max, estimated])).toEqual([
      [290, null, null, true],
      [10, null, null, false],
      [null, 10, 30, true],
    ]);
  },

  'one-document': (answer) => {
    const [klu, clusters, plans] = nodesOf(answer, ['kluDocuments', 'clusterDocuments', 'planDocuments']);
    // Two sectors read the minutes, the same bytes.
    expect([klu.length, clusters.length, plans.length]).toEqual([0, 1, 1]);
    const [minutes] = clusters;
    expect(minutes).toMatchObject({ id: MINUTES, kind: 'CLUSTER_MINUTES', date: '2024-11-12', readShare: 1 });
    expect(minutes.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(plans[0].sha256).toBe(minutes.sha256);
    expect(minutes.versions.at(-1)).toMatchObject({ sha256: minutes.sha256, version: minutes.version });
    const warnings = minutes.issues.filter(({ severity }: Data) => severity === 'WARNING');
    expect(warnings.map(({ kind, sources }: Data) => [kind, ...sources.map(({ line }: Data) => line)])).toEqual([
      ['CONFLICT', 279, 294],
    ]);
  },

  'document-lines': (answer) => {
    const [klu, clusters, plans] = nodesOf(answer, ['kluDocuments', 'clusterDocuments', 'planDocuments']);
    expect([klu, clusters]).toEqual([[], []]);
    const [{ records }] = plans;
    expect(records).toMatchObject({ totalCount: 15, pageInfo: { hasNextPage: false } });
    const linesOf = (type: string) =>
      records.nodes.filter(({ typename }: Data) => typename === type).map(({ line }: Data) => line);
    expect(linesOf('NationalMeasure')).toHaveLength(11);
    expect(linesOf('PlanNumber').sort()).toEqual([20, 32, 32]);
    expect(linesOf('NationalProposal')).toHaveLength(1);
  },

  'issues-by-kind': (answer) => {
    const sectors = nodesOf(answer, ['kluDataIssues', 'clusterDataIssues', 'planDataIssues']);
    for (const { kind, document, sources } of sectors.flat()) {
      expect(kind).toBe('MISSING');
      for (const source of sources) expect(source.document).toEqual(document);
    }
    expect(sectors.map((nodes) => [...new Set(nodes.map(({ document }: Data) => document.id))])).toEqual([
      [OVERVIEW],
      [MINUTES],
      [],
    ]);
    const [klu, clusters, plans] = sectors.map((nodes) =>
      nodes.flatMap(({ sources }: Data) => sources.map(({ line, document }: Data) => `${document.id} ${line}`)),
    );
    expect(klu).toEqual(expect.arrayContaining([25, 26, 35, 59].map((line) => `${OVERVIEW} ${line}`)));
    // Meetings announced without a year.
    expect(clusters).toEqual([402, 406].map((line) => `${MINUTES} ${line}`));
    expect(plans).toEqual([]);
  },

  'meetings-on-file': ({ clusterMeetings }) => {
    expect(clusterMeetings).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
    expect(
      clusterMeetings.nodes.map(({ id, status, agendaItems, cluster }: Data) => [
        ...[id, status, agendaItems.length, cluster.region.code],
      ]),
    ).toEqual([
      [MEETING, 'HELD', 8, '1083'],
      ['sk-lillebaelt-2025-04-04-political', 'PLANNED', 0, '1083'],
      ['sk-lillebaelt-2025-10-24-political', 'PLANNED', 0, '1083'],
    ]);
  },

  'plans-on-file': ({ practicePlans, actionPlans, nationalProposals }) => {
    expect(practicePlans.map(({ id, status }: Data) => [id, status])).toEqual([
      ['1082-2021', 'IN_FORCE'],
      ['1083-2025', 'HEARING'],
    ]);
    expect(actionPlans.map(({ municipality, measures }: Data) => [municipality.name, measures.length])).toEqual([
      ['Billund', 7],
    ]);
    expect(nationalProposals.map(({ title, measures }: Data) => [title, measures.length])).toEqual([
      ['Lægedækning', 11],
    ]);
  },

  'documents-by-page': (answer) => {
    const sectors = nodesOf(answer, ['kluDocuments', 'clusterDocuments', 'planDocuments']);
    const published = sectors.flat().filter(({ kind }: Data) => kind !== 'REFERENCE');
    expect(new Set(published.map(({ id }: Data) => id)).size).toBe(5);
    for (const { fileName, version, forgottenAt } of published) {
      expect(fileName).toMatch(/\.txt$/);
      expect(version).toBeGreaterThanOrEqual(1);
      expect(forgottenAt).toBeNull();
    }
    const [overview] = sectors[0];
    expect(overview.issues.filter(({ severity }: Data) => severity === 'WARNING').length).toBeGreaterThanOrEqual(4);
  },

  'memberships-over-time': ({ municipalities, clusters }) => {
    expect(municipalities).toHaveLength(22);
    const spansOf = (wanted: string) =>
      municipalities
        .find(({ name }: Data) => name === wanted)
        .clusterMemberships.map(({ cluster, preparatoryFrom, validFrom, validTo }: Data) => [
          ...[cluster.slug, preparatoryFrom, validFrom, validTo],
        ]);
    expect(spansOf('Vejen')).toEqual([
      ['sk-lillebaelt', null, '2022-07-01', '2027-01-01'],
      ['sr-sydvestjylland', '2026-01-01', '2027-01-01', null],
    ]);
    expect(spansOf('Middelfart').map(([slug]: Data) => slug)).toEqual(['sk-lillebaelt', 'sr-lillebaelt']);
    const lillebaelt = clusters.find(({ slug }: Data) => slug === 'sk-lillebaelt');
    expect(lillebaelt.status).toBe('IN_FORCE');
    expect(lillebaelt.successors.map(({ kind, cluster }: Data) => [kind, cluster.slug])).toEqual([
      ['SPLIT', 'sr-lillebaelt'],
      ['SPLIT', 'sr-sydvestjylland'],
    ]);
  },
};
