import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { detectKluOverview } from '../../../subgraphs/municipalities/import/klu-overview/reader.js';
import { countIssues, fixtureText, hasRealDocument, read, realText, reportOf, titles } from './documents.js';

const PERSONS = [
  'a9bdca1aa5d4',
  'e72499e3134b',
  'a13be055e300',
  'a808e49af1a2',
  '6a45c23889ae',
  '915e9a8b0e4a',
  'cce630e013f7',
];

const suite = hasRealDocument ? describe : describe.skip;

test('the real overview is there where all tests must run', () => {
  expect(hasRealDocument || process.env.CI !== 'true').toBe(true);
});

suite('the overview of 2023', () => {
  const text = hasRealDocument ? realText() : fixtureText('plain.txt');
  const facts = read(text);
  const { document, reports, issues } = facts;
  const topics = reports.flatMap((report) => report.topics);
  const named = (values: (report: (typeof reports)[number]) => unknown): Record<string, unknown> =>
    Object.fromEntries(reports.map((report) => [report.place.text, values(report)]));

  test('says who published it, of which year, under which case', () => {
    expect(document).toEqual({
      id: 'klu-overview-2023-1083',
      kind: 'KLU_OVERVIEW',
      title: 'Oversigt over vurdering af samarbejde i de kommunallægelige udvalg 2023 i Region Syddanmark',
      publisher: 'Region Syddanmark',
      caseNumber: '23/41881',
      date: null,
      year: 2023,
    });
    expect(detectKluOverview(text)).toBe(1);
  });

  test('has 22 reports in the order of the document, 3 of them empty', () => {
    expect(reports.map((report) => report.municipalityCode)).toEqual(
      '0420 0530 0561 0563 0607 0430 0510 0440 0621 0482 0410 0480 0450 0461 0479 0540 0550 0573 0575 0630 0492 0580'.split(
        ' ',
      ),
    );
    expect(reports.filter((report) => !report.reported).map((report) => report.place.text)).toEqual([
      'Fanø',
      'Fredericia',
      'Kerteminde',
    ]);
    expect(new Set(reports.map((report) => `${report.regionCode} ${report.year}`))).toEqual(new Set(['1083 2023']));
    expect(facts.readShare).toBe(1);
  });

  test('has 371 topics and 9 standing items', () => {
    expect(named((report) => titles(report).length)).toEqual({
      ...{
        Assens: 27,
        Billund: 34,
        Esbjerg: 16,
        Fanø: 0,
        Fredericia: 0,
        'Faaborg-Midtfyn': 19,
        Haderslev: 17,
        Kerteminde: 0,
      },
      ...{
        Kolding: 14,
        Langeland: 12,
        Middelfart: 18,
        Nordfyns: 12,
        Nyborg: 30,
        Odense: 15,
        Svendborg: 17,
        Sønderborg: 21,
      },
      ...{ Tønder: 17, Varde: 16, Vejen: 36, Vejle: 19, Ærø: 15, Aabenraa: 16 },
    });
    expect(topics.filter((topic) => topic.kind === 'DISCUSSED')).toHaveLength(371);
    expect(
      reports.flatMap((report) => (titles(report, 'STANDING').length ? [titles(report, 'STANDING').length] : [])),
    ).toEqual([3, 6]);
  });

  test('has 21 headings in 6 municipalities', () => {
    const headings = reports
      .map(
        (report) =>
          [
            report.place.text,
            [...new Set(report.topics.map((topic) => topic.heading).filter((heading) => heading !== null))],
          ] as const,
      )
      .filter(([, found]) => found.length > 0);
    expect(Object.fromEntries(headings)).toEqual({
      Billund: ['Kvartal 1 KLU møde', 'Kvartal 2 KLU møde', 'Kvartal 3 KLU møde', 'Kvartal 4 KLU møde'],
      Langeland: ['Temaer', 'Andre emner'],
      Middelfart: ['Orienteringer'],
      Odense: ['De fire møder', 'Temaeftersmiddag'],
      Varde: [
        'Ældreområdet',
        'Sundheds- og rehabiliteringsområdet',
        'Børn og Familie',
        'Almen praksis',
        'Det regionale samarbejde',
      ],
      Vejen: [
        ...['Generelle drøftelser/orienteringer', 'Temadrøftelser', 'Sundhed & Sammenhæng', 'Ældre og Rehabilitering'],
        ...['Handicap og Psykiatri', 'Arbejdsmarkedsområdet', 'Det årlige lægemøde'],
      ],
    });
  });

  test('gives 60 meetings in 18 municipalities, 52 of them stated', () => {
    expect(named(({ meetings }) => meetings.held)).toEqual({
      ...{
        Assens: 4,
        Billund: 4,
        Esbjerg: 4,
        Fanø: null,
        Fredericia: null,
        'Faaborg-Midtfyn': 4,
        Haderslev: 2,
        Kerteminde: null,
      },
      ...{ Kolding: 3, Langeland: 3, Middelfart: 3, Nordfyns: 2, Nyborg: 4, Odense: 4, Svendborg: 3, Sønderborg: 4 },
      ...{ Tønder: 4, Varde: null, Vejen: 4, Vejle: 2, Ærø: 2, Aabenraa: 4 },
    });
    const byBasis = (basis: string): string[] =>
      reports.filter((report) => report.meetings.basis === basis).map((report) => report.place.text!);
    expect(byBasis('STATED')).toHaveLength(16);
    expect(byBasis('DERIVED')).toEqual(['Billund', 'Vejen']);
    expect(byBasis('UNKNOWN')).toEqual(['Fanø', 'Fredericia', 'Kerteminde', 'Varde']);
    expect(reportOf(facts, 'Langeland').meetings).toMatchObject({ planned: 4, held: 3, cancelled: 1, note: null });
    expect(reportOf(facts, 'Haderslev').meetings).toMatchObject({ dates: ['2023-04-17', '2023-10-09'], note: null });
    expect(reportOf(facts, 'Vejle').meetings.place).toEqual({ line: 70, column: 'Antal møder', text: '2' });
    expect(reports.filter((report) => report.meetings.note !== null).map((report) => report.place.text)).toEqual(
      'Billund Nyborg Odense Vejen Ærø Aabenraa'.split(' '),
    );
  });

  test('has 11 follow-ups and 19 assessments, whole across pages', () => {
    expect(reports.filter((report) => report.followUp !== null).map((report) => report.place.text)).toEqual(
      'Billund Esbjerg Faaborg-Midtfyn Kolding Langeland Nordfyns Nyborg Svendborg Sønderborg Varde Ærø'.split(' '),
    );
    expect(reports.filter((report) => report.assessment !== null)).toHaveLength(19);
    expect(reportOf(facts, 'Langeland').followUp).toMatch(/praksis og kommunen på Langeland\.$/);
    expect(reportOf(facts, 'Faaborg-Midtfyn').assessment!.split('\n')).toHaveLength(8);
    expect(
      reports.map((report) => `${report.followUp}${report.assessment}${report.meetings.note}`).join(''),
    ).not.toMatch(/<\/?[a-z]/);
  });

  test('tells what the follow-ups say of doctors at nursing homes', () => {
    const known = reports.filter(
      (report) => report.nursingHomeDoctors && report.nursingHomeDoctors.extent !== 'UNKNOWN',
    );
    expect(
      known.map(({ place, nursingHomeDoctors: doctors }) => [
        place.text,
        doctors!.extent,
        doctors!.covered,
        doctors!.total,
      ]),
    ).toEqual([
      ['Kolding', 'ALL', null, null],
      ['Sønderborg', 'ALL', null, null],
      ['Varde', 'SOME', 14, 16],
    ]);
    expect(
      reports.filter((report) => report.nursingHomeDoctors?.extent === 'UNKNOWN').map((report) => report.place.text),
    ).toEqual(['Esbjerg', 'Faaborg-Midtfyn', 'Nordfyns', 'Svendborg']);
  });

  test('has ids that differ, and positions that count', () => {
    expect(new Set(topics.map((topic) => topic.id)).size).toBe(380);
    for (const report of reports) {
      expect(report.id).toBe(`${report.municipalityCode}-2023`);
      expect(report.topics.map((topic) => topic.position)).toEqual(report.topics.map((_, index) => index + 1));
      for (const topic of report.topics)
        expect(topic.id).toMatch(new RegExp(`^${report.id}-(discussed|standing)-[a-z0-9-]+-\\d+$`));
    }
    expect(reportOf(facts, 'Assens').topics[20]!.id).toBe('0420-2023-discussed-droeftelse-af-faelles-udmelding-vedr-2');
  });

  test('quotes every topic from its own line, but where a name was masked', () => {
    const lines = text.split('\n');
    const unlike = topics.filter(({ place }) => !lines[place.line - 1]!.includes(place.text!));
    expect(unlike.map(({ title }) => title).every((title) => /\[(?:navn|tilbageholdt)\]/.test(title))).toBe(true);
    expect(unlike).toHaveLength(4);
    expect(reportOf(facts, 'Vejle').topics.map((topic) => topic.place.line)).toEqual([
      ...Array<number>(17).fill(70),
      73,
      73,
    ]);
    expect(new Set(topics.map((topic) => topic.place.column))).toEqual(new Set(['Emner drøftet']));
  });

  test('writes titles without bullet and full stop, the rest as detail', () => {
    expect(topics.filter(({ title }) => /^[-•]|\.$|^o |&\w+;|<|\s{2}/.test(title))).toEqual([]);
    expect(reportOf(facts, 'Sønderborg').topics[1]).toMatchObject({
      title: 'Kommunal info til almen praksis',
      detail: null,
    });
    expect(reportOf(facts, 'Ærø').topics.filter((topic) => topic.detail !== null)).toHaveLength(11);
    expect(titles(reportOf(facts, 'Nordfyns')).slice(7, 10)).toEqual([
      'FAM-læge på plejehjem projekt',
      'Program for tværsektoriel implementering af dosispakket medicin',
      '72 timers behandlingsansvar',
    ]);
  });

  test('raises an issue for all that is odd, and for nothing else', () => {
    expect(countIssues(facts)).toEqual({
      'MISSING INFO document': 1,
      'DUPLICATE INFO 0420-2023': 3,
      'MISSING WARNING 0563-2023': 1,
      'MISSING WARNING 0607-2023': 1,
      'MISSING WARNING 0440-2023': 1,
      'MISSING WARNING 0573-2023': 1,
      'MISSING INFO 0461-2023': 1,
      'SPELLING INFO 0480-2023': 1,
      'SPELLING INFO 0450-2023': 1,
      'SPELLING INFO 0575-2023': 1,
      'PERSONAL_DATA INFO 0530-2023': 2,
      'PERSONAL_DATA INFO 0575-2023': 1,
      'PERSONAL_DATA INFO 0492-2023': 1,
      'PERSONAL_DATA WARNING 0550-2023': 1,
    });
    expect(issues.find((issue) => issue.kind === 'SPELLING' && issue.record === '0450-2023')!.places[0]).toEqual({
      line: 49,
      column: 'Emner drøftet',
      text: 'Kerterinde',
    });
  });

  test('holds no e-mail address, telephone number or name of staff', () => {
    const all = JSON.stringify(facts);
    expect(all).not.toMatch(/@|(?<!\d)\d{8}(?!\d)/);
    // SHA-256 of the author's and presenters' names, so that they stand nowhere here either.
    const words = all.match(/\p{Lu}[\p{L}-]+/gu)!;
    const hashes = new Set(words.map((word) => createHash('sha256').update(word).digest('hex').slice(0, 12)));
    for (const hash of PERSONS) expect(hashes.has(hash)).toBe(false);
    const ofDocument = new Set(
      text.match(/\p{Lu}[\p{L}-]+/gu)!.map((word) => createHash('sha256').update(word).digest('hex').slice(0, 12)),
    );
    for (const hash of PERSONS) expect(ofDocument.has(hash)).toBe(true);
  });
});
