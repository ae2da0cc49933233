import { describe, expect, test } from '@jest/globals';
import { NOTHING_GIVEN, type Given } from '../../../kernel/import/reading.js';
import { practicePlanApprovalImporter } from '../../../subgraphs/practice-plans/import/practice-plan-approval.js';
import { readPracticePlanApproval } from '../../../subgraphs/practice-plans/import/practice-plan-approval/reader.js';
import { expectVerbatim, readFixture } from './fixtures.js';

const NORTH: Given = { ...NOTHING_GIVEN, region: '1081' };
const read = (name: string, given = NOTHING_GIVEN) => {
  const text = readFixture(`practice-plan-approval/${name}.txt`);
  const facts = readPracticePlanApproval(text, given);
  expectVerbatim(text, facts);
  return facts;
};
const decisions = ({ approvals }: ReturnType<typeof readPracticePlanApproval>) =>
  approvals.map(({ body, date, outcome }) => [body, date, outcome]);

test('four decisions of three bodies, the last of them the council’s, in a region to come', () => {
  const facts = read('postponed-then-approved');
  expect(decisions(facts)).toEqual([
    ['Sundhedsudvalget', '2026-11-03', 'POSTPONED'],
    ['Sundhedsudvalget', '2026-12-01', 'RECOMMENDED'],
    ['Økonomiudvalget', '2026-12-08', 'RECOMMENDED'],
    ['Byrådet', '2026-12-15', 'APPROVED'],
  ]);
  expect(facts.document).toMatchObject({ caseNumber: '26/18843', date: '2026-12-15' });
  expect(facts.plan.region).toEqual({
    code: 'region-oestdanmark',
    place: { line: 9, column: null, text: 'Region Østdanmark' },
  });
  expect(facts.plan).toMatchObject({
    ...{ validFrom: { value: '2027-01-01', place: { line: 9, text: '1/1 2027' } } },
    ...{ validTo: { value: '2031-01-01', place: { line: 13 } } },
    ...{ hearing: { from: '2026-06-01', to: '2026-08-15', deadline: null } },
    ...{ municipalityCount: { value: 46, place: { line: 13, text: 'samtlige seksogfyrre kommuner' } } },
  });
  expect(facts.plan.themes.map(({ name, efforts, place }) => [name, efforts, place.line])).toEqual([
    ['Flere hænder i klinikken', ['Klinikker kan ansætte farmaceuter', 'Efteruddannelse af praksispersonale'], 17],
    ['Læger i alle egne', ['Tilskud til lokaler på de små øer'], 21],
    ['Tryghed for borgere med flere sygdomme', [], 24],
  ]);
  expect([facts.issues, facts.readShare]).toEqual([[], 1]);
});

test('a region that only whoever imports it names, and themes in a sentence', () => {
  const facts = read('region-given', NORTH);
  expect(facts.plan.region).toEqual({ code: '1081', place: null });
  expect(facts.plan.title.value).toBe('Praksisplan 2028-2031');
  expect([facts.plan.validFrom.value, facts.plan.validTo?.value]).toEqual(['2028-04-01', '2032-01-01']);
  expect(facts.plan.municipalityCount?.value).toBe(11);
  expect(facts.plan.themes.map(({ name }) => name)).toEqual([
    'Nem adgang til lægen',
    'Lighed i sundhed',
    'Rekruttering',
  ]);
  expect(decisions(facts)).toEqual([['Byrådet', '2028-02-24', 'APPROVED']]);
  expect(facts.document.caseNumber).toBe('29.30.00-P16-1-27');
  expect(JSON.stringify(facts)).not.toContain('Brohøj');
  expect(() => read('region-given')).toThrow(/--region/);
});

test('to send a draft out for hearing approves no plan', () => {
  const facts = read('hearing-draft');
  expect(decisions(facts)).toEqual([['Regionsrådet', '2026-05-26', null]]);
  expect(facts.plan.hearing).toMatchObject({ from: '2026-06-01', to: '2026-08-31', deadline: '2026-08-31' });
  expect(facts.plan.goals.map(({ kind, text }) => [kind, text])).toEqual([
    ['COVERAGE', 'Ingen borger har mere end 15 km til nærmeste klinik'],
    ['COVERAGE', 'Alle klinikker har mindst to læger'],
  ]);
  expect(facts.issues).toMatchObject([{ kind: 'MISSING', message: expect.stringContaining('ingen godkendelse') }]);
  const { batches } = practicePlanApprovalImporter.read(
    readFixture('practice-plan-approval/hearing-draft.txt'),
    NOTHING_GIVEN,
  );
  expect(batches[0]!.rows).toMatchObject([
    { id: '1081-2027', adopted: false, approvedOn: null, validTo: '2031-01-01', hearingDeadline: '2026-08-31' },
  ]);
});

test.each(['Godkendt.', 'Indstillingen blev fulgt.', 'Tiltrådt.'])(
  'what is decided is what was recommended: "%s" of a hearing approves no plan',
  (words) => {
    const text = readFixture('practice-plan-approval/hearing-draft.txt');
    const shorter = text.replace('Regionsrådet godkendte, at udkastet sendes i høring.', words);
    expect(decisions(readPracticePlanApproval(shorter, NOTHING_GIVEN))).toEqual([['Regionsrådet', '2026-05-26', null]]);
  },
);

test('what is left of a web page: entities, soft hyphens, nested lists that nobody closed', () => {
  const facts = read('web-export');
  expect(facts.plan.themes.map(({ name, efforts }) => [name, efforts])).toEqual([
    ['Lægedækning', ['lån til lokaler', 'fælles annoncer']],
    ['Tid til de sårbare', ['faste læger på bosteder', 'besøg hjemme']],
    ['Klog brug af teknologi', []],
  ]);
  expect(facts.plan.validFrom).toEqual({
    value: '2025-02-01',
    place: { line: 4, column: null, text: '1.&nbsp;februar 2025' },
  });
  expect(facts.plan.title.value).toBe('Praksisplan for almen praksis i Region Midtjylland 2025-2028');
  expect(facts.plan.municipalityCount?.value).toBe(19);
  expect(decisions(facts)).toEqual([
    [null, null, 'APPROVED'],
    ['Sundheds- og Ældreudvalget', '2025-01-14', 'APPROVED'],
  ]);
  expect([facts.issues, facts.readShare]).toEqual([[], 1]);
});

test('headings in capitals, and lines broken within a sentence', () => {
  const facts = read('capitals');
  expect(facts.plan.region).toMatchObject({ code: '1085', place: { line: 9 } });
  expect(facts.plan.validFrom).toMatchObject({ value: '2026-01-01', place: { line: 10, text: '1. januar 2026' } });
  expect(facts.plan.municipalityCount?.value).toBe(17);
  expect(facts.plan.themes).toHaveLength(4);
  expect(decisions(facts)).toEqual([
    ['SOCIAL- OG SUNDHEDSUDVALGET', '2025-11-04', 'RECOMMENDED'],
    ['ØKONOMIUDVALGET', '2025-11-18', 'RECOMMENDED'],
    ['KOMMUNALBESTYRELSEN', '2025-11-25', 'APPROVED'],
  ]);
  expect([facts.issues, facts.readShare]).toEqual([[], 1]);
});

test('a history of decisions above the case, each in a line, and a plan from day to day', () => {
  const facts = read('history');
  expect(facts.approvals.map(({ body, date, outcome, text }) => [body, date, outcome, text])).toEqual([
    ['Sundhedsudvalget', '2026-01-08', 'RECOMMENDED', 'Udvalget anbefaler, at byrådet godkender planen.'],
    ['Økonomiudvalget', '2026-01-14', 'RECOMMENDED', 'Anbefales godkendt.'],
    ['Byrådet', '2026-01-28', 'APPROVED', 'Godkendt.'],
  ]);
  expect([facts.plan.validFrom.value, facts.plan.validTo?.value]).toEqual(['2026-02-01', '2030-02-01']);
  expect(facts.plan.themes.map(({ name, efforts }) => [name, efforts])).toEqual([
    ['Nærhed', ['læger i landdistrikter', 'satellitklinikker']],
    ['Sammenhæng', ['fælles medicinkort', 'videomøder']],
  ]);
});

describe('one sentence at a time', () => {
  const CASE = 'Godkendelse af praksisplan for almen praksis\n\nSagsfremstilling\n\n';
  const END = '\n\nBeslutning i Byrådet den 3. april 2024\n\nGodkendt.';
  const planOf = (words: string) => readPracticePlanApproval(`${CASE}${words}${END}`, NORTH);

  test.each([
    ['Planen gælder fra 1. juni 2026 til 31. maj 2030.', '2026-06-01', '2030-06-01'],
    ['Praksisplanen dækker perioden marts 2031 – februar 2033.', '2031-03-01', '2033-03-01'],
    ['Praksisplanen 2027-2030 træder i kraft d. 1/4-27.', '2027-04-01', '2031-01-01'],
    ['Planen er gældende fra og med den 1. maj 2024.', '2024-05-01', null],
    ['Planens ikrafttrædelse er fastsat til 1. februar 2025.', '2025-02-01', null],
    ['Planen har virkning fra 01.02.2025.', '2025-02-01', null],
    ['Sundhedsaftalen gælder for 2024-2027. Planen træder i kraft den 1. marts 2025.', '2025-03-01', null],
  ])('%j', (words, from, to) => {
    const { plan, issues } = planOf(words);
    expect([plan.validFrom.value, plan.validTo?.value ?? null]).toEqual([from, to]);
    expect(issues).toEqual([]);
  });

  test('a month is its first day, and said to be', () => {
    const { plan, issues } = planOf('Planen træder i kraft i januar 2027.');
    expect(plan.validFrom).toMatchObject({ value: '2027-01-01', place: { text: 'januar 2027' } });
    expect(issues).toMatchObject([
      { kind: 'MISSING', severity: 'INFO', message: expect.stringContaining('første dag') },
    ]);
  });

  test('two days of entry are a conflict', () => {
    const { issues } = planOf('Planen træder i kraft den 1. maj 2024.\n\nMen planen træder i kraft den 1. juni 2024.');
    expect(issues).toMatchObject([{ kind: 'CONFLICT', places: [{ line: 5 }, { line: 7 }] }]);
  });

  test('a day that does not exist, and a weekday that is another', () => {
    const { plan, issues } = planOf(
      'Praksisplanen 2025-2028 træder i kraft den 31. februar 2025.\n\nPlanen blev drøftet mandag den 12. november 2024.',
    );
    expect(plan.validFrom.value).toBe('2025-01-01');
    expect(issues).toMatchObject([
      { kind: 'UNREAD_TEXT', places: [{ line: 5, text: '31. februar 2025' }] },
      { kind: 'CONFLICT', places: [{ line: 7, text: 'mandag den 12. november 2024' }] },
    ]);
  });

  test.each([
    ['de 19 midtjyske kommuner', 19],
    ['samtlige enogtyve kommuner', 21],
    ['alle de elleve kommuner', 11],
    ['17 kommuner i regionen', 17],
    ['nogle kommuner', null],
    ['2024 kommuner i regionen', null],
  ])('%j is %j municipalities', (words, count) => {
    const { plan } = planOf(`Planen træder i kraft den 1. maj 2024 og sendes til ${words}.`);
    expect(plan.municipalityCount?.value ?? null).toBe(count);
  });

  test.each([
    ['Planen har tre temaer: lighed, adgang og rekruttering.', ['lighed', 'adgang', 'rekruttering']],
    ['De to temaer er lægedækning og uddannelse samt digital adgang.', ['lægedækning og uddannelse', 'digital adgang']],
    ['Indsatsområderne er nærhed, tid og lighed.', ['nærhed', 'tid', 'lighed']],
  ])('themes of %j', (words, names) => {
    const { plan } = planOf(`Planen træder i kraft den 1. maj 2024. ${words}`);
    expect(plan.themes.map(({ name }) => name)).toEqual(names);
  });

  test('themes that cannot be told apart are not guessed at', () => {
    const { plan, issues } = planOf(
      'Planen træder i kraft den 1. maj 2024. Temaerne er mad og drikke, tid og sted og lyst og nød.',
    );
    expect(plan.themes).toEqual([]);
    expect(issues).toMatchObject([{ kind: 'UNREAD_TEXT', places: [{ line: 5 }] }]);
  });

  test.each([
    ['Planen godkendes ikke.', 'REJECTED'],
    ['Sagen sendes tilbage til forvaltningen.', 'POSTPONED'],
    ['Fremsendes med anbefaling.', 'RECOMMENDED'],
    ['Byrådet tiltrådte planen.', 'APPROVED'],
    ['Udvalget anbefaler ikke planen.', 'REJECTED'],
    ['Det anbefales Byrådet at godkende planen.', 'RECOMMENDED'],
    ['Vedtaget.', 'APPROVED'],
    ['Sendes i høring.', null],
    ['Et flertal gik hjem.', null],
  ])('"%s" is %s', (words, outcome) => {
    const text = `${CASE}Planen træder i kraft den 1. maj 2024.${END.replace('Godkendt.', words)}`;
    const { approvals, issues } = readPracticePlanApproval(text, NORTH);
    expect(approvals[0]!.outcome).toBe(outcome);
    expect(issues).toHaveLength(outcome === null ? 1 : 0);
  });
});

test('a decision on a day that the calendar does not have is the body’s own, without a date', () => {
  const text = readFixture('practice-plan-approval/postponed-then-approved.txt');
  const expected = decisions(read('postponed-then-approved'));
  const written = /15\. december 2026|15[./-]12[./-]2026/.exec(text)![0];
  const at = text.lastIndexOf(written);
  const odd = `${text.slice(0, at)}31. februar 2027${text.slice(at + written.length)}`;
  const facts = readPracticePlanApproval(odd, NOTHING_GIVEN);
  expect(decisions(facts)).toEqual([...expected.slice(0, -1), ['Byrådet', null, 'APPROVED']]);
  expect(facts.issues.filter(({ message }) => message.includes('31. februar 2027'))).toHaveLength(1);
  expect(facts.document.date).toBeNull();
  const { batches } = practicePlanApprovalImporter.read(odd, NOTHING_GIVEN);
  expect(batches[0]!.rows).toMatchObject([{ adopted: true, approvedOn: null }]);
});
