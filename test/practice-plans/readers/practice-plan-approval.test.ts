import { describe, expect, test } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { readPracticePlanApproval } from '../../../subgraphs/practice-plans/import/practice-plan-approval/reader.js';
import { DOCUMENT_NAMES, readDocumentText, testWithDocuments } from '../../support/documents.js';
import { dropPlaces, expectVerbatim, readFixture } from './fixtures.js';
import { layOutAnew, SEEDS } from './layouts.js';

const FIXTURES = ['recommended-then-approved', 'postponed-item', 'markup', 'three-bodies'];
const fixture = (name: string): string => readFixture(`practice-plan-approval/${name}.txt`);
const LOLLAND = { ...NOTHING_GIVEN, municipality: '0360' };

describe('the approval in the real document', () => {
  testWithDocuments('states case, decision, plan and themes exactly', () => {
    const text = readDocumentText(DOCUMENT_NAMES.approval);
    const { document, plan, approvals, earlierApprovals, issues, readShare } = readPracticePlanApproval(
      text,
      NOTHING_GIVEN,
    );
    expect(document).toEqual({
      id: 'practice-plan-approval-1082-2021-04-06-voksen-og-plejeudvalget-21-3496',
      kind: 'PRACTICE_PLAN_APPROVAL',
      title: 'Godkendelse af Praksisplan for almen praksis',
      ...{ publisher: null, caseNumber: '21/3496', date: '2021-04-06', year: 2021 },
    });
    expect(approvals).toEqual([
      {
        ...{
          body: 'Voksen- og plejeudvalget',
          municipality: null,
          date: '2021-04-06',
          outcome: 'APPROVED',
          text: 'Godkendt.',
          caseNumber: '21/3496',
        },
        place: { line: 39, column: null, text: 'Beslutning i Voksen- og plejeudvalget den 06-04-2021' },
      },
    ]);
    expect(earlierApprovals.map(({ body, date, outcome }) => [body, date, outcome])).toEqual([
      ['Praksisplanudvalget', null, 'APPROVED'],
    ]);
    expect(plan.region).toEqual({ code: '1082', place: { line: 29, column: null, text: 'Region Midtjylland' } });
    expect(plan.validFrom).toEqual({ value: '2021-06-01', place: { line: 15, column: null, text: '1. juni 2021' } });
    expect(plan.validTo).toBeNull();
    expect(plan.municipalityCount?.value).toBe(19);
    expect(plan.relatedAgreement?.value).toBe('Sundhedsaftalen 2019-2023');
    expect(plan.themes.map(({ name, efforts, place }) => [name, efforts.length, place.line])).toEqual([
      ['Lighed i sundhed og forebyggelse', 4, 21],
      ['Tilgængelighed og digitalisering', 1, 22],
      ['Lægedækning og rekruttering', 3, 23],
    ]);
    expect(plan.hearing).toBeNull();
    expect(issues).toEqual([]);
    expect(readShare).toBe(1);
    expectVerbatim(text, { plan, approvals, earlierApprovals });
  });

  testWithDocuments('keeps the given municipality apart, and refuses one of another region', () => {
    const text = readDocumentText(DOCUMENT_NAMES.approval);
    const read = readPracticePlanApproval(text, { ...NOTHING_GIVEN, municipality: '0751' });
    expect(read.approvals[0]!.municipality).toBe('0751');
    expect(read.document.id).toBe(readPracticePlanApproval(text, NOTHING_GIVEN).document.id);
    expect(() => readPracticePlanApproval(text, { ...NOTHING_GIVEN, municipality: '0461' })).toThrow(
      /Region Midtjylland .* Region Syddanmark/,
    );
  });

  testWithDocuments.each(SEEDS)('is the same in layout %i', (seed) => {
    const text = readDocumentText(DOCUMENT_NAMES.approval);
    const anew = readPracticePlanApproval(layOutAnew(text, seed), NOTHING_GIVEN);
    expect(dropPlaces(anew)).toEqual(dropPlaces(readPracticePlanApproval(text, NOTHING_GIVEN)));
    expect(anew.readShare).toBe(1);
  });
});

test('two bodies decide one after the other; period, hearing and nested efforts are read', () => {
  const read = readPracticePlanApproval(fixture('recommended-then-approved'), NOTHING_GIVEN);
  expect(read.document.id).toBe('practice-plan-approval-1081-2023-03-28-byraadet-2022-014567');
  expect(read.approvals.map(({ body, date, outcome, text }) => [body, date, outcome, text])).toEqual([
    ['Social- og Sundhedsudvalget', '2023-03-14', 'RECOMMENDED', 'Anbefales godkendt.'],
    ['Byrådet', '2023-03-28', 'APPROVED', 'Udvalgets indstilling blev drøftet.\nGodkendt.'],
  ]);
  expect(read.earlierApprovals.map(({ body }) => body)).toEqual(['Sundhedssamarbejdsudvalget']);
  expect([read.plan.validFrom.value, read.plan.validTo?.value]).toEqual(['2023-04-01', '2027-01-01']);
  expect(read.plan.hearing).toMatchObject({ from: '2022-10-01', to: '2022-11-15', deadline: '2022-11-15' });
  expect(read.plan.themes.map(({ name, efforts }) => [name, efforts])).toEqual([
    ['Lægen tæt på', ['flere læger i landdistrikter', 'klinikker med flere ansatte', 'bedre forhold for nye ejere']],
    ['Sammenhæng', ['fælles medicinkort i alle overgange', 'faste samtaler med plejecentre']],
  ]);
  expect(read.plan.municipalityCount?.value).toBe(11);
  expect(read.issues.map(({ kind }) => kind)).toEqual(['PERSONAL_DATA']);
  expect(JSON.stringify(read)).not.toMatch(/Bjerreskov|Vendelbo/);
  expect(read.readShare).toBe(1);
});

test('one item of a whole meeting is read; a postponed plan is not approved', () => {
  const read = readPracticePlanApproval(fixture('postponed-item'), LOLLAND);
  expect(read.plan.region).toEqual({ code: '1085', place: null });
  expect(read.approvals).toHaveLength(1);
  expect(read.approvals[0]).toMatchObject({
    ...{
      body: 'Udvalget for Sundhed og Omsorg',
      municipality: '0360',
      date: '2022-06-07',
      outcome: 'POSTPONED',
      caseNumber: '29.30.00-P22-3-22',
    },
  });
  expect([read.plan.validFrom.value, read.plan.validTo?.value]).toEqual(['2022-01-01', '2026-01-01']);
  expect(read.plan.title.value).toBe('Praksisplan 2022-2025 for almen praksis');
  expect(read.plan.hearing).toMatchObject({ from: null, to: null, deadline: '2022-06-30' });
  expect(read.plan.themes.map(({ name, efforts }) => [name, efforts])).toEqual([
    ['Rekruttering', ['flere uddannelsesstillinger', 'hjælp til lokaler', 'fælles annoncer']],
    ['Digital adgang', ['videokonsultationer i alle klinikker']],
    ['Sårbare borgere', ['faste kontaktlæger på bosteder']],
  ]);
  expect(read.document.publisher).toBe('Lolland Kommune');
});

test('markup, goals, a decision in its heading’s line, and text nobody understood', () => {
  const read = readPracticePlanApproval(fixture('markup'), NOTHING_GIVEN);
  expect(read.document).toMatchObject({ caseNumber: 'EMN-2024-004211', date: '2024-04-25' });
  expect(read.approvals).toMatchObject([
    {
      body: 'Kommunalbestyrelsen i Lolland Kommune',
      municipality: '0360',
      outcome: 'REJECTED',
      text: 'Ikke godkendt. Kommunalbestyrelsen ønsker en ny plan.',
    },
  ]);
  expect(read.plan.goals.map(({ kind, text }) => [kind, text])).toEqual([
    ['COVERAGE', 'Alle borgere kan vælge mellem to praksis'],
    ['COVERAGE', 'Ingen praksis har mere end 1.600 patienter pr. læge'],
    ['DEVELOPMENT', 'Flere opgaver løses i klinikken'],
  ]);
  expect(read.plan.relatedAgreement?.value).toBe('Sundhedsaftalen 2024-2027');
  expect(read.issues).toMatchObject([{ kind: 'UNREAD_TEXT', places: [{ line: 6 }] }]);
  expect(read.readShare).toBeLessThan(1);
});

test('three bodies headed by their names alone, themes without efforts', () => {
  const read = readPracticePlanApproval(fixture('three-bodies'), NOTHING_GIVEN);
  expect(read.approvals.map(({ body, date, outcome }) => [body, date, outcome])).toEqual([
    ['Social- og Sundhedsudvalget', '2022-11-07', 'RECOMMENDED'],
    ['Økonomiudvalget', '2022-11-15', 'RECOMMENDED'],
    ['Kommunalbestyrelsen', '2022-11-23', 'APPROVED'],
  ]);
  expect([read.plan.validFrom.value, read.plan.validTo?.value]).toEqual(['2023-01-01', '2027-01-01']);
  expect(read.plan.hearing).toMatchObject({ from: '2022-09-01', to: '2022-09-30' });
  expect(read.plan.themes.map(({ name, efforts }) => [name, efforts])).toEqual([
    ['Tilgængelighed', []],
    ['Kvalitet og udvikling', []],
    ['Ulighed i sundhed', []],
  ]);
  expect(read.readShare).toBe(1);
});

test.each(FIXTURES)('every quote of %s is verbatim', (name) => {
  const text = fixture(name);
  const facts = readPracticePlanApproval(text, name === 'postponed-item' ? LOLLAND : NOTHING_GIVEN);
  expectVerbatim(text, facts);
});

test.each(SEEDS)('the fixtures say the same in layout %i', (seed) => {
  for (const name of ['recommended-then-approved', 'markup', 'three-bodies']) {
    const anew = readPracticePlanApproval(layOutAnew(fixture(name), seed), NOTHING_GIVEN);
    expect(dropPlaces(anew)).toEqual(dropPlaces(readPracticePlanApproval(fixture(name), NOTHING_GIVEN)));
  }
});

describe('what is missing or contradicts', () => {
  const CASE =
    'Godkendelse af praksisplan\n\nSagsfremstilling\n\nPraksisplanen træder i kraft den 1. maj 2024.\n\nBeslutning i Byrådet den 3. april 2024\n\n';

  test('without a region the reader asks for it, and takes a given one', () => {
    expect(() => readPracticePlanApproval(`${CASE}Godkendt.`, NOTHING_GIVEN)).toThrow(/ingen region.*--region/);
    const read = readPracticePlanApproval(`${CASE}Godkendt.`, { ...NOTHING_GIVEN, region: '1084' });
    expect(read.plan.region).toEqual({ code: '1084', place: null });
  });

  test('several regions are no answer', () => {
    const text = CASE.replace('træder', 'gælder i Region Nordjylland og Region Sjælland og træder');
    expect(() => readPracticePlanApproval(text, NOTHING_GIVEN)).toThrow(/flere regioner/);
  });

  test('another date than the document’s is refused', () => {
    const given = { ...NOTHING_GIVEN, region: '1084', date: '2024-05-05' };
    expect(() => readPracticePlanApproval(`${CASE}Godkendt.`, given)).toThrow(/2024-04-03.*2024-05-05/);
  });

  test('a plan without a beginning is refused', () => {
    expect(() =>
      readPracticePlanApproval(CASE.replace('den 1. maj 2024', 'senere'), { ...NOTHING_GIVEN, region: '1084' }),
    ).toThrow(/hvornår praksisplanen/);
  });

  test('a decision in words nobody knows has no outcome, and says so', () => {
    const read = readPracticePlanApproval(`${CASE}Sagen gav anledning til latter.`, {
      ...NOTHING_GIVEN,
      region: '1084',
    });
    expect(read.approvals[0]!.outcome).toBeNull();
    expect(read.issues).toMatchObject([{ kind: 'UNREAD_TEXT', message: expect.stringContaining('Byrådet') }]);
  });

  test('fewer themes than announced is a mismatch', () => {
    const text = CASE.replace('\n\nBeslutning', ' Der er fire temaer:\n- Adgang\n- Uddannelse\n\nBeslutning');
    const read = readPracticePlanApproval(`${text}Godkendt.`, { ...NOTHING_GIVEN, region: '1084' });
    expect(read.plan.themes).toHaveLength(2);
    expect(read.issues).toMatchObject([
      { kind: 'SUM_MISMATCH', message: 'Dokumentet nævner 4 temaer, men 2 er fundet.' },
    ]);
  });

  test.each([
    ['Anbefales over for Byrådet godkendt.', 'RECOMMENDED'],
    ['Godkendt som anbefalet.', 'APPROVED'],
    ['Indstillingen blev tiltrådt.', 'APPROVED'],
    ['Punktet udsættes.', 'POSTPONED'],
    ['Kan ikke godkendes.', 'REJECTED'],
    ['Taget til efterretning.', 'NOTED'],
    ['Udvalget drøftede planen.', 'DISCUSSED'],
  ])('"%s" is %s', (words, outcome) => {
    expect(
      readPracticePlanApproval(`${CASE}${words}`, { ...NOTHING_GIVEN, region: '1084' }).approvals[0]!.outcome,
    ).toBe(outcome);
  });
});

describe('where decisions stand', () => {
  const REGION = { ...NOTHING_GIVEN, region: '1084' };
  const decisionsOf = (text: string) =>
    readPracticePlanApproval(text, REGION).approvals.map(({ body, date, outcome }) => [body, date, outcome]);
  const HEAD = 'Godkendelse af praksisplan 2024-2027\n\n';

  test('the bodies a case is to pass are no decisions', () => {
    const text = `${HEAD}Sagsgang\n\nSundhedsudvalget, 3. april 2024\n\nByrådet, 24. april 2024\n\nSagsfremstilling\n\nPlanen er færdig.\n\nByrådet, 24. april 2024, pkt. 7\n\nGodkendt.`;
    expect(decisionsOf(text)).toEqual([['Byrådet', '2024-04-24', 'APPROVED']]);
  });

  test('a decision for an item, with the meeting in the head', () => {
    const text = `${HEAD}Sundheds-, Ældre- og Handicapudvalget\n\nMødedato: 3. april 2024\n\nSagsfremstilling\n\nPlanen er færdig.\n\nBeslutning for Punkt 4: Praksisplan\n\nUdvalget anbefaler planen.`;
    expect(decisionsOf(text)).toEqual([['Sundheds-, Ældre- og Handicapudvalget', '2024-04-03', 'RECOMMENDED']]);
  });

  test('the body behind, and the decision in the same line', () => {
    const text = `${HEAD}Sagsfremstilling\n\nPlanen er godkendt af Regionsrådet den 20. marts 2024.\n\nKommunalbestyrelsens beslutning den 24. april 2024: Godkendt.`;
    expect(decisionsOf(text)).toEqual([['Kommunalbestyrelsen', '2024-04-24', 'APPROVED']]);
    expect(readPracticePlanApproval(text, REGION).earlierApprovals).toMatchObject([
      { body: 'Regionsrådet', date: '2024-03-20', outcome: 'APPROVED' },
    ]);
  });

  test('a sentence about a meeting heads no decision', () => {
    const text = `${HEAD}Sagsfremstilling\n\nSagen behandles i Byrådet den 24. april 2024.\n\nBeslutning\n\nGodkendt`;
    expect(decisionsOf(text)).toEqual([[null, null, 'APPROVED']]);
  });

  test('a name in a decision is masked, and reported', () => {
    const text = `${HEAD}Sagsfremstilling\n\nPlanen er færdig.\n\nBeslutning i Byrådet den 24. april 2024\n\nGodkendt. Chefkonsulent Palle Overgaard deltog.`;
    const { approvals, issues } = readPracticePlanApproval(text, REGION);
    expect(approvals[0]!.text).not.toMatch(/Overgaard/);
    expect(issues).toMatchObject([{ kind: 'PERSONAL_DATA', places: [{ line: 7, text: null }] }]);
  });
});
