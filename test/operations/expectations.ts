import { expect } from '@jest/globals';

/** Data of an answer: its shape is the question's. */
export type Data = { [key: string]: Data } & Data[] & string & number & boolean;

/** What each named question answers from the facts that ship, fact by fact. */
export const EXPECTATIONS: Record<string, (data: Data) => void> = {
  'theme-in-cluster': ({ cluster }) => {
    const rows = cluster.municipalities.map(({ name, kluReport, allocations }: Data) => [
      name,
      kluReport.meetings.held,
      kluReport.meetings.basis,
      kluReport.topics.map(({ title }: Data) => title),
      allocations.map(({ amount, initiative }: Data) => [amount, initiative.name]),
    ]);
    const flus = 'Styrket afprøvning af FLUS';
    expect(rows).toEqual([
      ['Fredericia', null, 'UNKNOWN', [], []],
      ['Kolding', 3, 'STATED', ['Dosispakket medicin'], [[113_900, flus]]],
      ['Middelfart', 3, 'STATED', ['Dosisdispenseret medicin'], []],
      ['Vejen', 4, 'DERIVED', ['Dosisdispenseret medicin'], []],
      ['Vejle', 2, 'STATED', ['Aftale om dosispakket medicin'], [[386_100, flus]]],
    ]);
    const vejle = cluster.municipalities[4]!;
    expect(vejle.kluReport.meetings.source).toEqual({ line: 70, column: 'Antal møder', text: '2', document: { id: 'klu-overview-2023-1083' } });
    expect(vejle.allocations[0]!.source).toMatchObject({ line: 209, document: { id: 'cluster-minutes-sk-lillebaelt-2024-11-12' } });
  },

  'cluster-funding': ({ cluster }) => {
    const { funding, initiatives } = cluster;
    expect([funding.allocated, funding.committed, funding.recommended, funding.remaining, funding.balanced]).toEqual([8_389_000, 7_889_000, 500_000, 0, true]);
    expect(funding.lines.filter(({ kind }: Data) => kind === 'INITIATIVE').map(({ amount }: Data) => amount)).toEqual([
      707_782, 3_549_518, 177_200, 2_454_500, 1_000_000, 500_000,
    ]);
    expect(funding.lines.filter(({ kind, initiative }: Data) => kind === 'INITIATIVE' && !initiative)).toEqual([]);
    expect(initiatives).toHaveLength(6);
    const statuses = Object.fromEntries(initiatives.map(({ amount, status }: Data) => [amount, status]));
    expect(statuses).toEqual({
      707_782: 'IN_OPERATION',
      3_549_518: 'RUNNING',
      177_200: 'COMPLETED',
      2_454_500: 'RUNNING',
      1_000_000: 'STARTING',
      500_000: 'APPROVED',
    });
    const flus = initiatives.find(({ amount }: Data) => Number(amount) === 500_000)!;
    expect(flus.allocations.map(({ recipient, amount, ownMoneyFirstYear }: Data) => [recipient, amount, ownMoneyFirstYear])).toEqual([
      ['Kolding Kommune', 113_900, 116_719],
      ['Vejle Kommune', 386_100, 1_455_607],
    ]);
    expect(flus.contributions.map(({ party, amount, period, estimated }: Data) => [party, amount, period, estimated])).toEqual([
      ['Kolding Kommune', 116_719, 'YEARLY', true],
      ['Vejle Kommune', 1_455_607, 'FIRST_YEAR', true],
      ['Sygehus Lillebælt', 185_136, 'YEARLY', true],
    ]);
  },

  'klu-meetings': ({ kluTotals, kluReports }) => {
    const { withoutNumber, ...totals } = kluTotals;
    expect(totals).toEqual({
      ...{ municipalities: 22, reported: 19, meetingsHeld: 60, meetingsStated: 52, withNumber: 18 },
      ...{ topics: 371, standing: 9, followUps: 11, assessments: 19 },
    });
    expect(withoutNumber.map(({ name }: Data) => name)).toEqual(['Fanø', 'Fredericia', 'Kerteminde', 'Varde']);
    expect(kluReports.totalCount).toBe(22);
    expect(kluReports.nodes.map(({ municipality, meetings, topicCount }: Data) => [municipality.name, meetings.held, topicCount])).toEqual([
      ['Assens', 4, 27],
      ['Billund', 4, 34],
      ['Esbjerg', 4, 16],
      ['Fanø', null, 0],
      ['Fredericia', null, 0],
      ['Faaborg-Midtfyn', 4, 19],
      ['Haderslev', 2, 17],
      ['Kerteminde', null, 0],
      ['Kolding', 3, 14],
      ['Langeland', 3, 12],
      ['Middelfart', 3, 18],
      ['Nordfyns', 2, 12],
      ['Nyborg', 4, 30],
      ['Odense', 4, 15],
      ['Svendborg', 3, 17],
      ['Sønderborg', 4, 21],
      ['Tønder', 4, 17],
      ['Varde', null, 16],
      ['Vejen', 4, 36],
      ['Vejle', 2, 19],
      ['Ærø', 2, 15],
      ['Aabenraa', 4, 16],
    ]);
    const byName = Object.fromEntries(kluReports.nodes.map(({ municipality, meetings }: Data) => [municipality.name, meetings]));
    expect(byName['Langeland']).toMatchObject({ planned: 4, held: 3, cancelled: 1 });
    expect(byName['Haderslev']!.dates).toEqual(['2023-04-17', '2023-10-09']);
    const derived = kluReports.nodes.filter(({ meetings }: Data) => meetings.basis === 'DERIVED').map(({ municipality }: Data) => municipality.name);
    expect(derived).toEqual(['Billund', 'Vejen']);
  },

  'agenda-outcomes': ({ clusterMeetings }) => {
    expect(clusterMeetings.totalCount).toBe(1);
    const [meeting] = clusterMeetings.nodes as [Data];
    expect(meeting).toMatchObject({ date: '2024-11-12', level: 'POLITICAL', startTime: '12:00', endTime: '15:00', status: 'HELD' });
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

  'bodies-over-time': ({ one, other }) => {
    const covers = ({ before, preparatory, after }: Data) =>
      [before, preparatory, after].map((bodies) => bodies.map(({ slug, status }: Data) => `${slug} ${status}`));
    expect(covers(one)).toEqual([
      ['sk-lillebaelt IN_FORCE'],
      ['sk-lillebaelt IN_FORCE', 'sr-lillebaelt PREPARATORY'],
      ['sr-lillebaelt IN_FORCE'],
    ]);
    expect(covers(other)).toEqual([
      ['sk-lillebaelt IN_FORCE'],
      ['sk-lillebaelt IN_FORCE', 'sr-sydvestjylland PREPARATORY'],
      ['sr-sydvestjylland IN_FORCE'],
    ]);
    expect(other.clusterMemberships.map(({ validFrom, validTo }: Data) => [validFrom, validTo])).toEqual([
      ['2022-07-01', '2027-01-01'],
      ['2027-01-01', null],
    ]);
  },
};
