import { describe, expect, test } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { detectExpectedPlan, readExpectedPlan } from '../../../subgraphs/practice-plans/import/expected-plan/reader.js';
import { DOCUMENT_NAMES, readDocumentText, testWithDocuments } from '../../support/documents.js';
import { dropPlaces, expectVerbatim } from './fixtures.js';
import { layOutAnew, SEEDS } from './layouts.js';

const HEAD =
  'Referat af møde i Sundhedsklynge Horsens\nDato: 4. december 2024\n\nPunkt 1: Velkomst\n\nAlle bød velkommen.\n\n';

describe('the coming plan in the real minutes', () => {
  testWithDocuments('has region, period, draft, hearing, approval and goals', () => {
    const text = readDocumentText(DOCUMENT_NAMES.minutes);
    const { document, plan, issues } = readExpectedPlan(text, NOTHING_GIVEN);
    expect(document).toMatchObject({
      id: 'cluster-minutes-sk-lillebaelt-2024-11-12',
      kind: 'CLUSTER_MINUTES',
      date: '2024-11-12',
    });
    expect(plan).toMatchObject({
      title: { value: 'Praksisplan for almen praksis', place: { line: 320 } },
      region: { code: '1083' },
      validFrom: { value: '2025-01-01', place: { line: 324, text: '1. januar 2025' } },
      validTo: { value: '2029-01-01' },
      draft: { line: 330 },
      hearing: {
        from: '2024-10',
        to: '2024-11',
        deadline: '2024-11-15',
        place: { line: 359, text: 'medio oktober til medio november 2024' },
      },
      approvals: [{ body: 'regionsrådet', date: '2024-12', outcome: null, place: { line: 359 } }],
    });
    expect(plan!.goals.map(({ kind, place }) => [kind, place.line])).toEqual([
      ...[336, 337].map((line) => ['COVERAGE', line]),
      ...[345, 346, 347].map((line) => ['DEVELOPMENT', line]),
    ]);
    expect(issues).toEqual([]);
    expectVerbatim(text, plan);
  });

  testWithDocuments.each(SEEDS)('is the same in layout %i', (seed) => {
    const text = readDocumentText(DOCUMENT_NAMES.minutes);
    const anew = readExpectedPlan(layOutAnew(text, seed), NOTHING_GIVEN);
    expect(dropPlaces(anew)).toEqual(dropPlaces(readExpectedPlan(text, NOTHING_GIVEN)));
  });
});

test('another cluster, other words: a span over the new year, a body before its verb', () => {
  const text =
    `${HEAD}Punkt 2: Ny praksisplan for perioden 2026-2029\n\nDer foreligger et udkast til ny praksisplan, som gælder fra den 1. februar 2026.\n` +
    'Planen er i høring fra december til januar 2026. Regionsrådet forventes at godkende planen den 28. januar 2026.\n\n' +
    'Planens mål er:\n• Kapaciteten følger behovet\n• Der er plads til alle\n\nPunkt 3: Eventuelt\n\nMålet er:\n• Kaffe\n';
  const { document, plan } = readExpectedPlan(text, NOTHING_GIVEN);
  expect(detectExpectedPlan(text)).toBeGreaterThan(0.5);
  expect(document.id).toBe('cluster-minutes-sk-horsens-2024-12-04');
  expect(plan).toMatchObject({
    region: { code: '1082' },
    ...{ validFrom: { value: '2026-02-01' }, validTo: { value: '2030-01-01' }, draft: { line: 10 } },
    hearing: { from: '2025-12', to: '2026-01', deadline: null },
    approvals: [{ body: 'Regionsrådet', date: '2026-01-28', outcome: null }],
    goals: [
      { kind: 'COVERAGE', text: 'Kapaciteten følger behovet' },
      { kind: 'OTHER', text: 'Der er plads til alle' },
    ],
  });
  expectVerbatim(text, plan);
});

test('numbered items without a word, and a plan known by its years only', () => {
  const text =
    'Dagsorden for Sundhedsklynge Horsens den 4. december 2024\n\n1. Velkomst\n\nGoddag.\n\n2. Praksisplan 2026-2029\n\nDen kommer.\n\n3. Eventuelt\n\nFarvel til planen i 2025.\n';
  const { plan } = readExpectedPlan(text, NOTHING_GIVEN);
  expect(plan).toMatchObject({
    ...{ title: { value: 'Praksisplan 2026-2029' }, validFrom: { value: '2026-01-01' }, draft: null, hearing: null },
    ...{ approvals: [], goals: [] },
  });
});

test('minutes that speak of no plan, or not of which, give none', () => {
  expect(detectExpectedPlan(`${HEAD}Punkt 2: Eventuelt\n\nIntet i 2025.`)).toBe(0);
  expect(readExpectedPlan(`${HEAD}Punkt 2: Eventuelt\n\nIntet.`, NOTHING_GIVEN)).toMatchObject({
    plan: null,
    issues: [],
  });
  const vague = readExpectedPlan(`${HEAD}Punkt 2: Praksisplanen\n\nDen kommer.`, NOTHING_GIVEN);
  expect(vague).toMatchObject({ plan: null, issues: [{ kind: 'MISSING', places: [{ line: 8 }] }] });
});

test('the years of another agreement are not the plan’s', () => {
  const { plan } = readExpectedPlan(
    `${HEAD}Punkt 2: Praksisplanen\n\nPraksisplanen følger Sundhedsaftalen 2024-2027.`,
    NOTHING_GIVEN,
  );
  expect(plan).toBeNull();
});
