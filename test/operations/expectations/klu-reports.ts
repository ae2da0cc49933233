import { expect } from '@jest/globals';
import { nameOf, type Data, type Expectations } from './expectation.js';

/** What the overview of 2023 says of each municipality: KLU meetings held and topics discussed. */
export const REPORTED_2023: readonly (readonly [name: string, held: number | null, topics: number])[] = [
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
];

export const KLU_REPORTS: Expectations = {
  'klu-meetings': ({ kluTotals, kluReports }) => {
    const { withoutNumber, ...totals } = kluTotals;
    expect(totals).toEqual({
      ...{ municipalities: 22, reported: 19, meetingsHeld: 60, meetingsStated: 52, withNumber: 18 },
      ...{ topics: 371, standing: 9, followUps: 11, assessments: 19 },
    });
    expect(withoutNumber.map(({ name }: Data) => name)).toEqual(['Fanø', 'Fredericia', 'Kerteminde', 'Varde']);
    expect(kluReports.totalCount).toBe(22);
    const rows = kluReports.nodes.map((report: Data) => [nameOf(report), report.meetings.held, report.topicCount]);
    expect(rows).toEqual(REPORTED_2023);
    const byName = Object.fromEntries(kluReports.nodes.map((report: Data) => [nameOf(report), report.meetings]));
    expect(byName['Langeland']).toMatchObject({ planned: 4, held: 3, cancelled: 1 });
    expect(byName['Haderslev'].dates).toEqual(['2023-04-17', '2023-10-09']);
    const derived = kluReports.nodes.filter(({ meetings }: Data) => meetings.basis === 'DERIVED').map(nameOf);
    expect(derived).toEqual(['Billund', 'Vejen']);
  },

  'nursing-home-doctors': ({ kluReports }) => {
    const stated = kluReports.nodes.filter(({ nursingHomeDoctors }: Data) => nursingHomeDoctors !== null);
    const rows = stated.map((report: Data) => {
      const { extent, covered, total, source } = report.nursingHomeDoctors;
      expect(source.column).toBe('Opfølgning og status på implementering af lokale aftaler');
      return [nameOf(report), extent, covered, total, source.line];
    });
    expect(rows).toEqual([
      ['Esbjerg', 'UNKNOWN', null, null, 24],
      ['Faaborg-Midtfyn', 'UNKNOWN', null, null, 27],
      ['Kolding', 'ALL', null, null, 36],
      ['Nordfyns', 'UNKNOWN', null, null, 45],
      ['Svendborg', 'UNKNOWN', null, null, 51],
      ['Sønderborg', 'ALL', null, null, 55],
      ['Varde', 'SOME', 14, 16, 59],
    ]);
    expect(kluReports.totalCount).toBe(22);
  },

  'meetings-beside-ours': ({ municipality }) => {
    const ours = municipality.kluReport.meetings.held;
    expect([municipality.name, ours]).toEqual(['Kolding', 3]);
    expect(municipality.clusters.map(({ slug }: Data) => slug)).toEqual(['sk-lillebaelt']);
    const beside = municipality.clusters[0].municipalities;
    const heldOf = ({ kluReport }: Data): number | null => kluReport.meetings.held;
    const fewer = beside.filter((each: Data) => heldOf(each) !== null && heldOf(each)! < ours);
    expect(fewer.map(({ name }: Data) => name)).toEqual(['Vejle']);
    const unknown = beside.filter((each: Data) => heldOf(each) === null);
    expect(unknown.map(({ name, kluReport }: Data) => [name, kluReport.reported])).toEqual([['Fredericia', false]]);
  },

  'source-of-a-figure': ({ municipality }) => {
    expect(municipality.code).toBe('0630');
    const { held, basis, source } = municipality.kluReport.meetings;
    expect([held, basis]).toEqual([2, 'STATED']);
    expect(source).toMatchObject({ line: 70, column: 'Antal møder', text: '2' });
    expect(source.document).toMatchObject({
      ...{ id: 'klu-overview-2023-1083', kind: 'KLU_OVERVIEW', year: 2023, caseNumber: '23/41881' },
      ...{ fileName: 'klu-overview-2023-syddanmark.txt', version: 1 },
    });
    expect(source.document.sha256).toMatch(/^[0-9a-f]{64}$/);
  },
};
