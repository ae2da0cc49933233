import { describe, expect, test } from '@jest/globals';
import { countIssues, fixtureText, read, reportOf, titles } from './documents.js';

describe('a plain overview', () => {
  const facts = read(fixtureText('plain.txt'));

  test('takes its identity from the lines before the table', () => {
    expect(facts.document).toEqual({
      id: 'klu-overview-2024-1081',
      kind: 'KLU_OVERVIEW',
      title: 'Oversigt over samarbejdet i de kommunalt-lægelige udvalg 2024 i Region Nordjylland',
      publisher: 'Region Nordjylland',
      caseNumber: '24/100200',
      date: '2025-02-14',
      year: 2024,
    });
    expect(facts.readShare).toBe(1);
  });

  test('splits a title from its detail, decodes it and quotes it undecoded', () => {
    const [first, second, third] = reportOf(facts, 'Morsø').topics;
    expect(first).toMatchObject({ id: '0773-2024-discussed-faelles-medicinliste-1', position: 1, heading: null });
    expect(second).toMatchObject({
      title: 'Venteliste til hjerterehabilitering',
      detail: 'Udvalget ønsker tal hvert halvår.',
    });
    expect(third).toMatchObject({
      title: 'Nyt center for unge & voksne',
      place: { line: 8, column: 'Emner drøftet', text: 'Nyt center for unge &amp; voksne' },
    });
  });

  test('reads paragraphs as topics, and what introduces them as none', () => {
    expect(titles(reportOf(facts, 'Thisted'))).toEqual(['Blodprøver i hjemmet', 'Vaccination mod influenza']);
  });

  test('reads meetings with dates, and the doctors at nursing homes', () => {
    const { meetings, nursingHomeDoctors, assessment } = reportOf(facts, 'Thisted');
    expect(meetings).toMatchObject({
      ...{ held: 4, basis: 'STATED', note: null },
      dates: ['2024-03-12', '2024-06-04', '2024-09-10', '2024-12-03'],
    });
    expect(nursingHomeDoctors).toEqual({
      ...{ extent: 'SOME', covered: 9, total: 12 },
      place: { line: 9, column: 'Opfølgning på lokale aftaler', text: 'Der er faste læger på 9 ud af 12 plejehjem' },
    });
    expect(assessment).toBe('Tonen er god.\nFremmødet er højt.');
  });

  test('keeps an empty row as a municipality that has not reported', () => {
    expect(reportOf(facts, 'Rebild')).toMatchObject({
      ...{ id: '0840-2024', reported: false, topics: [], followUp: null, assessment: null, nursingHomeDoctors: null },
      meetings: { held: null, planned: null, cancelled: null, basis: 'UNKNOWN', dates: [], note: null, place: null },
    });
  });

  test('splits topics that nothing separates, and says so', () => {
    expect(titles(reportOf(facts, 'Jammerbugt'))).toEqual([
      ...[
        'Sygebesøg i weekenden',
        'Henvisninger til fodterapi',
        'Brug af tolk',
        '24 timers telefonlinje',
        'Status på lægehuset',
      ],
    ]);
    expect(countIssues(facts)).toEqual({
      'MISSING WARNING document': 1,
      'MISSING WARNING 0840-2024': 1,
      'SPELLING INFO 0849-2024': 1,
    });
  });
});

describe('an overview over pages, its columns in another order', () => {
  const facts = read(fixtureText('pages.txt'));

  test('joins what the pages cut, with headings and standing items', () => {
    const report = reportOf(facts, 'Odder');
    expect(report.topics.map(({ title, heading, kind, place }) => [title, heading, kind, place.line])).toEqual([
      ['Faldudredning - et fælles forløb', 'Ældreområdet', 'DISCUSSED', 5],
      ['Besøg hos nye borgere på plejecentre', 'Ældreområdet', 'DISCUSSED', 5],
      ['Ernæring', 'Ældreområdet', 'DISCUSSED', 10],
      ['Skolefravær', 'Børneområdet', 'DISCUSSED', 10],
      ['Sprogtest', 'Børneområdet', 'DISCUSSED', 10],
      ['Siden sidst', null, 'STANDING', 13],
      ['Nyt fra almen praksis', null, 'STANDING', 13],
    ]);
    expect(report.assessment).toBe('Det går fremad med den fælles indgang.');
    expect(report.meetings).toMatchObject({ planned: 5, held: 4, cancelled: 1, basis: 'STATED', note: null });
  });

  test('reads nested bullets under a label, and a heading glued to a bullet', () => {
    const report = reportOf(facts, 'Samsø');
    expect(report.topics.map(({ title, heading }) => [title, heading])).toEqual([
      ['Øernes vagtberedskab', 'Orienteringer'],
      ['Færgetider ved akut kørsel', 'Orienteringer'],
      ['Kronikerklinik', null],
      ['Fælles sprog', null],
      ['Madservice', 'Andre emner'],
      ['Transport', 'Andre emner'],
    ]);
    expect(report.meetings).toMatchObject({ held: 3, basis: 'DERIVED', dates: [] });
  });

  test('reads numbers and list entries, and keeps a sentence on further meetings', () => {
    expect(titles(reportOf(facts, 'Skive'))).toEqual(['Hjemmedialyse', 'Palliation i 2. kvartal', 'Nyt journalsystem']);
    const struer = reportOf(facts, 'Struer');
    expect(struer.topics.map(({ title, heading }) => [title, heading])).toEqual([
      ['Tryksår', null],
      ['Fotos', 'Sårpleje'],
      ['Materialer', 'Sårpleje'],
      ['Lindring', null],
    ]);
    expect(struer.meetings.note).toBe('1 møde pr. kvartal\nDer er også holdt et stormøde om nærhospitalet.');
    expect(struer.assessment).toBe('- Åbenhed\n- Tillid');
    expect(facts.readShare).toBe(1);
  });

  test('takes a label such as "Temaer:" for a heading only where there are others', () => {
    expect(reportOf(facts, 'Lemvig').topics.map(({ title, heading }) => [title, heading])).toEqual([
      ['Hjertesvigt', null],
      ['KOL', null],
    ]);
  });
});

describe('an overview saved from a spreadsheet', () => {
  const facts = read(fixtureText('spreadsheet.csv'));

  test('reads cells with line breaks, quotation marks and semicolons, each topic at its own line', () => {
    expect(facts.document).toMatchObject({
      id: 'klu-overview-2024-1085',
      title: 'Oversigt over de kommunalt lægelige udvalg',
    });
    expect(
      reportOf(facts, 'Greve').topics.map(({ title, heading, place }) => [title, heading, place.line, place.text]),
    ).toEqual([
      ['Lægevagt; nye tider', null, 5, 'Lægevagt; nye tider'],
      ['Kontakt til jobcenter', null, 6, 'Kontakt til jobcenter'],
      ['"Sammen om sundhed"', null, 7, 'Sammen om sundhed'],
      ['Diætist', 'Øvrige emner', 9, 'Diætist'],
    ]);
    expect(reportOf(facts, 'Greve').assessmentPlace).toEqual({ line: 9, column: 'Vurdering', text: 'Godt.' });
  });

  test('reads topics set apart by semicolons or by lines alone', () => {
    expect(titles(reportOf(facts, 'Køge'))).toEqual(['Hudkræft', 'Søvnapnø', 'Rygestop']);
    expect(titles(reportOf(facts, 'Solrød'))).toEqual(['Drikkevand', 'Hospice', 'mobile tandlæger']);
    expect(reportOf(facts, 'Køge').nursingHomeDoctors).toMatchObject({ extent: 'ALL', covered: null });
    expect(reportOf(facts, 'Solrød').nursingHomeDoctors).toMatchObject({ extent: 'NONE' });
  });

  test('compares the sum it states with its rows', () => {
    expect(facts.reports).toHaveLength(3);
    const [mismatch] = facts.issues.filter((issue) => issue.kind === 'SUM_MISMATCH');
    expect(mismatch).toMatchObject({ severity: 'WARNING', places: [{ line: 15, column: 'Møder', text: '12' }] });
    expect(mismatch!.message).toContain('12');
    expect(mismatch!.message).toContain('10');
  });
});

describe('an overview full of oddities', () => {
  const facts = read(fixtureText('oddities.txt'));

  test('tells of a row under an unknown name, stores nothing of it and goes on', () => {
    const [unknown] = facts.issues.filter((issue) => issue.kind === 'UNKNOWN_NAME');
    expect(unknown).toMatchObject({ severity: 'ERROR', record: null });
    expect(unknown!.message).toContain('Mente du Gribskov?');
    expect(unknown!.places.map(({ line, text }) => [line, text])).toEqual([
      ...[
        [9, 'Gribskovv'],
        [9, '2'],
        [9, '- Vandkvalitet - Støj'],
        [9, 'Ikke vurderet'],
        [10, '- Og mere til'],
      ],
    ]);
    expect(facts.reports.map((report) => report.place.text)).toEqual(
      'Fredensborg Helsingør Hørsholm Egedal Furesø Odense Gladsaxe'.split(' '),
    );
    expect(JSON.stringify(facts.reports)).not.toMatch(/Vandkvalitet|Og mere til/);
    expect(facts.readShare).toBeGreaterThan(0.5);
    expect(facts.readShare).toBeLessThan(0.9);
  });

  test('lets a second row of a municipality continue the first, and tells where they differ', () => {
    const report = reportOf(facts, 'Furesø');
    expect(titles(report)).toEqual(['Hjertestop', 'Kost', 'Motion']);
    expect(report.meetings).toMatchObject({ held: 3, basis: 'STATED' });
    expect(report.assessment).toBe('Fin\nOgså fin');
    expect(countIssues(facts)).toMatchObject({ 'DUPLICATE WARNING 0190-2025': 1, 'CONFLICT WARNING 0190-2025': 1 });
  });

  test('knows no number where none is written', () => {
    expect(reportOf(facts, 'Helsingør').meetings).toMatchObject({ held: null, basis: 'UNKNOWN', note: 'efter behov' });
    expect(reportOf(facts, 'Hørsholm').meetings).toMatchObject({ held: null, basis: 'UNKNOWN', note: '2-3 møder' });
    expect(reportOf(facts, 'Hørsholm')).toMatchObject({ topics: [], assessment: null, reported: true });
    expect(reportOf(facts, 'Egedal')).toMatchObject({ reported: false, topics: [] });
    expect(reportOf(facts, 'Fredensborg').meetings).toMatchObject({ held: 4, basis: 'STATED', note: null });
  });

  test('withholds one person’s health, and masks names and numbers', () => {
    const [health, presenter] = reportOf(facts, 'Helsingør').topics;
    expect(health).toMatchObject({
      title: '[tilbageholdt]',
      detail: null,
      position: 1,
      place: { line: 11, text: '[tilbageholdt]' },
    });
    expect(health!.id).toMatch(/^0217-2025-discussed-[0-9a-f]{8}-1$/);
    expect(presenter).toMatchObject({
      title: 'Oplæg ved konsulent [navn] om KOL',
      place: { text: 'Oplæg ved konsulent [navn] om KOL' },
    });
    expect(reportOf(facts, 'Fredensborg').assessment).toBe('God dialog. Ring til [navn] på tlf. [telefon].');
    expect(JSON.stringify(facts)).not.toMatch(/@|Testesen|Prøvesen|12 34|Espergærde/);
    expect(countIssues(facts)).toMatchObject({
      'PERSONAL_DATA WARNING 0217-2025': 1,
      'PERSONAL_DATA INFO 0217-2025': 1,
      'PERSONAL_DATA INFO 0210-2025': 1,
    });
  });

  test('tells of text that it reads nowhere, of repeated topics and of misspelt names', () => {
    const unread = facts.issues.filter((issue) => issue.kind === 'UNREAD_TEXT').flatMap((issue) => issue.places);
    expect(unread).toEqual([
      { line: 11, column: 'Budget', text: '5.000 kr.' },
      { line: 15, column: null, text: 'Denne linje hører ingen steder hjemme.' },
    ]);
    expect(countIssues(facts)).toMatchObject({
      'DUPLICATE INFO 0210-2025': 1,
      'SPELLING INFO 0159-2025': 1,
      'CONFLICT WARNING 0461-2025': 1,
    });
    expect(reportOf(facts, 'Fredensborg').topics.map((topic) => topic.id)).toEqual([
      ...[
        '0210-2025-discussed-sprogscreening-1',
        '0210-2025-discussed-ny-praksisplan-1',
        '0210-2025-discussed-sprogscreening-2',
      ],
    ]);
  });
});
