import { describe, expect, test } from '@jest/globals';
import { overviewOf, read, titles } from './documents.js';

const onlyReport = (cells: Parameters<typeof overviewOf>[0]) => read(overviewOf(cells)).reports[0]!;

describe('meetings', () => {
  test.each([
    ['4', 4, 'STATED'],
    ['4.', 4, 'STATED'],
    ['fire møder', 4, 'STATED'],
    ['Tre', 3, 'STATED'],
    ['ingen', 0, 'STATED'],
    ['4 KLU-møder', 4, 'STATED'],
    ['4 ordinære møder 2 temadage', 4, 'STATED'],
    ['2 KLU møder. Ud over disse holdes 3 kaffemøder.', 2, 'STATED'],
    ['4 faste møder og 1 informationsaften', 4, 'STATED'],
    ['Der er afholdt 3 møder i løbet af året', 3, 'STATED'],
    ['Møder: 5', 5, 'STATED'],
    ['4 (2 fysiske og 2 på skærm)', 4, 'STATED'],
    ['KLU: 4, temamøder: 2', 4, 'STATED'],
    ['3 ud af 4 planlagte møder', 3, 'STATED'],
    ['2 møder i foråret og 2 i efteråret', 4, 'DERIVED'],
    ['3 ordinære møder og 1 ekstraordinært møde', 4, 'DERIVED'],
    ['Udvalget mødes efter en plan med 4 årlige møder', 4, 'DERIVED'],
    ['Udvalget mødes 4 gange årligt', 4, 'DERIVED'],
    ['1 møde pr. kvartal', 4, 'DERIVED'],
    ['Kvartalsvist', 4, 'DERIVED'],
    ['Et møde hvert halvår', 2, 'DERIVED'],
    ['Januar, april og oktober', 3, 'DERIVED'],
    ['<ul> • Marts • Juni • 3. november', 3, 'DERIVED'],
    ['1., 2. og 4. kvartal', 3, 'DERIVED'],
    ['Kvartal 1, 2 og 3', 3, 'DERIVED'],
    ['5. februar 2024 og 7. maj 2024', 2, 'DERIVED'],
    ['efter behov', null, 'UNKNOWN'],
    ['2-3 møder', null, 'UNKNOWN'],
    ['mindst 2 møder', null, 'UNKNOWN'],
    ['ca. 4 møder', null, 'UNKNOWN'],
    ['Mødet i marts blev aflyst', null, 'UNKNOWN'],
    ['Planlagt 4 møder', null, 'UNKNOWN'],
  ])('%s', (meetings, held, basis) => {
    expect(onlyReport({ meetings }).meetings).toMatchObject({ held, basis });
  });

  test.each([
    ['Planlagt 6 møder. Afholdt 5 møder, 1 aflyst.', 6, 5, 1],
    ['4 møder, heraf 1 aflyst', 4, 3, 1],
    ['5 planlagte møder, to er aflyst', 5, 3, 2],
    ['Afholdt: 3. Aflyst: 1', null, 3, 1],
    ['Der blev holdt tre møder, ét møde blev aflyst', null, 3, 1],
  ])('%s', (meetings, planned, held, cancelled) => {
    expect(onlyReport({ meetings }).meetings).toMatchObject({ planned, held, cancelled });
  });

  test('numbers that do not fit are a conflict', () => {
    const kinds = (meetings: string): string[] =>
      read(overviewOf({ meetings, topics: '- A - B' }))
        .issues.filter((issue) => issue.record !== null)
        .map((issue) => issue.kind);
    expect(kinds('Planlagt 6 møder. Afholdt 3 møder, 1 aflyst.')).toEqual(['CONFLICT']);
    expect(kinds('1 møde 4. marts og 5. maj')).toEqual(['CONFLICT']);
    expect(kinds('2 møder 4. marts og 5. maj')).toEqual([]);
  });
});

describe('topics', () => {
  test.each([
    [
      'a dash in brackets or before a small letter is none',
      '- A (x - Y) - B - C - d - E - F',
      ['A (x - Y)', 'B', 'C - d', 'E', 'F'],
    ],
    ['a dash among dots is none', '• Projekt - Ny start • B', ['Projekt - Ny start', 'B']],
    ['empty bullets', '- A - - - - B -', ['A', 'B']],
    ['stars and en dashes', '* A * B', ['A', 'B']],
    ['bullets as entities', '&bull;&nbsp;A &#8226; B &amp; C', ['A', 'B & C']],
    ['a space as entity', '<ul> -&nbsp;A - B', ['A', 'B']],
    ['an unclosed list entry', '<ul><li>A<li>B', ['A', 'B']],
    ['paragraphs with bullets of their own', '<p>- Projekt - Ny start</p><p>- B</p>', ['Projekt - Ny start', 'B']],
    ['line breaks by tag', 'Fodterapi<br/>Hospice<br>Kost', ['Fodterapi', 'Hospice', 'Kost']],
    ['an introduction on the same line', 'Følgende er drøftet: • A • B', ['A', 'B']],
    ['an introduction and one topic', 'Vi har haft følgende tema: Lægehuse på landet', ['Lægehuse på landet']],
    ['a month after a number is no bullet', '1. A den 2. marts 2. B', ['A den 2. marts', 'B']],
    ['numbers before small letters', '1. kost 2. søvn', ['kost', 'søvn']],
    ['small letters throughout', '- kost - søvn - motion', ['kost', 'søvn', 'motion']],
    ['nothing', 'Der har ikke været emner.', []],
    ['one topic', 'Samarbejde med Region Nord', ['Samarbejde med Region Nord']],
    ['angle brackets that are no tag', '- Unge <18 år - Voksne >65 år', ['Unge <18 år', 'Voksne >65 år']],
    ['an abbreviation ends no sentence', '- Oplæg v. Regionen vedr. Kost - B', ['Oplæg v. Regionen vedr. Kost', 'B']],
  ])('%s', (_, topics, expected) => {
    expect(titles(onlyReport({ topics }))).toEqual(expected);
  });

  test('stand under the heading that a page repeats', () => {
    const page = '\t\t<p>Ældre (fortsat):</p> <ul> - C\t\t\n';
    const { topics } = read(overviewOf({ topics: '<p>Temaer:</p> <ul> - A <p>Ældre:</p> <ul> - B' }) + page)
      .reports[0]!;
    expect(topics.map(({ title, heading }) => [title, heading])).toEqual([
      ['A', 'Temaer'],
      ['B', 'Ældre'],
      ['C', 'Ældre'],
    ]);
  });

  test('keep their id when a later topic comes or a bullet changes', () => {
    const idsOf = (topics: string): string[] => onlyReport({ topics }).topics.map((topic) => topic.id);
    const ids = idsOf('- Lægehuse på landet og i byen nu - Kost - Kost');
    expect(ids[0]).toBe('0787-2024-discussed-laegehuse-paa-landet-og-i-1');
    expect(new Set(ids).size).toBe(3);
    expect(idsOf('• Lægehuse på landet og i byen nu. • Kost • Kost • Søvn').slice(0, 3)).toEqual(ids);
  });

  test('a sentence that is none is told, not lost', () => {
    const facts = read(
      overviewOf({ topics: '<ul> - A - B </ul> <p>Dagsordener sendes til alle klinikker i god tid.</p>' }),
    );
    expect(titles(facts.reports[0]!)).toEqual(['A', 'B']);
    expect(facts.issues.find((issue) => issue.kind === 'UNREAD_TEXT')).toMatchObject({
      severity: 'INFO',
      places: [{ line: 4, text: 'Dagsordener sendes til alle klinikker i god tid.' }],
    });
    expect(facts.readShare).toBeLessThan(1);
  });
});

describe('doctors at nursing homes', () => {
  test.each([
    ['5 af 8 plejecentre har en fast læge', 'SOME', 5, 8],
    ['Faste læger: tre ud af tre plejehjem', 'ALL', 3, 3],
    ['Alle vores plejehjem har faste læger', 'ALL', null, null],
    ['Ordningen med plejehjemslæger er fuldt implementeret', 'ALL', null, null],
    ['Ordningen med læger på plejehjem er fuldt udrullet', 'ALL', null, null],
    ['Alle plejehjem på nær ét har faste læger', 'SOME', null, null],
    ['De fleste plejehjem har en fast læge', 'SOME', null, null],
    ['Der er ikke indgået aftaler med plejehjemslæger', 'NONE', null, null],
    ['Vi arbejder på faste læger på alle plejehjem', 'UNKNOWN', null, null],
    ['Der er faste læger på 7 plejehjem', 'UNKNOWN', 7, null],
  ])('%s', (followUp, extent, covered, total) => {
    expect(onlyReport({ followUp }).nursingHomeDoctors).toMatchObject({ extent, covered, total });
  });

  test('are null where the follow-up does not speak of them', () => {
    expect(onlyReport({ followUp: 'Alle aftaler følges.' }).nursingHomeDoctors).toBeNull();
    expect(onlyReport({ meetings: '2' }).nursingHomeDoctors).toBeNull();
  });
});

test.each(['Ingen indberetning', 'Ikke indberettet.', 'Intet modtaget', 'Har ikke svaret'])(
  'a cell that says nothing was sent states nothing, beside others that do: %s',
  (words) => {
    const report = onlyReport({ meetings: '3', topics: words, followUp: words });
    expect([report.reported, report.meetings.held, titles(report), report.followUp]).toEqual([true, 3, [], null]);
  },
);
