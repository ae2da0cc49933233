import { expect } from '@jest/globals';
import type { Data, Expectations } from './expectation.js';

const MINUTES = 'cluster-minutes-sk-lillebaelt-2024-11-12';

export const PLANS: Expectations = {
  'plan-on-a-day': ({ one, other }) => {
    expect(one).toMatchObject({ name: 'Billund', practicePlan: null, region: { code: '1083', practicePlans: [] } });
    expect(other.practicePlan).toEqual({
      ...{ id: '1082-2021', title: 'Praksisplan for almen praksis' },
      ...{ validFrom: '2021-06-01', validTo: null, status: 'IN_FORCE' },
    });
    expect(other.region).toMatchObject({ code: '1082', practicePlans: [{ id: '1082-2021', status: 'IN_FORCE' }] });
  },

  'plan-approvals': ({ practicePlans }) => {
    expect(practicePlans).toHaveLength(1);
    const [plan] = practicePlans;
    expect(plan).toMatchObject({ id: '1082-2021', validFrom: '2021-06-01', status: 'APPROVED', municipalityCount: 19 });
    expect(plan.relatedAgreement).toBe('Sundhedsaftalen 2019-2023');
    const approvals = plan.approvals.map(({ body, outcome, date, caseNumber, municipality }: Data) => [
      ...[body, outcome, date, caseNumber, municipality],
    ]);
    expect(approvals).toEqual([
      ['Voksen- og plejeudvalget', 'APPROVED', '2021-04-06', '21/3496', null],
      ['Praksisplanudvalget', 'APPROVED', null, null, null],
    ]);
    expect(plan.approvals[0].source.line).toBe(39);
  },

  'expected-plan': ({ practicePlan: plan }) => {
    expect(plan).toMatchObject({
      id: '1083-2025',
      region: { code: '1083' },
      validFrom: '2025-01-01',
      validTo: '2029-01-01',
    });
    expect([plan.duringHearing, plan.status, plan.later]).toEqual(['HEARING', 'HEARING', 'EXPECTED']);
    expect(plan.hearing).toEqual({ from: '2024-10', to: '2024-11', deadline: '2024-11-15' });
    expect(plan.goals.map(({ kind, source }: Data) => [kind, source.line])).toEqual([
      ['COVERAGE', 336],
      ['COVERAGE', 337],
      ['DEVELOPMENT', 345],
      ['DEVELOPMENT', 346],
      ['DEVELOPMENT', 347],
    ]);
    expect(plan.approvals).toEqual([{ body: 'regionsrådet', date: '2024-12', outcome: null }]);
    expect(plan.discussedIn).toEqual([
      {
        ...{ number: 6, title: 'Input til Praksisplan for 2025 – 2028', decision: { outcome: 'DISCUSSED' } },
        meeting: { date: '2024-11-12', cluster: { slug: 'sk-lillebaelt' } },
        practicePlans: [{ id: '1083-2025' }],
      },
    ]);
    expect(new Set(plan.sources.map(({ document }: Data) => document.id))).toEqual(new Set([MINUTES]));
  },

  'plan-themes-and-national-measures': ({ practicePlan }) => {
    const lines = practicePlan.themes.map(({ name, efforts, source }: Data) => [name, efforts.length, source.line]);
    expect(lines).toEqual([
      ['Lighed i sundhed og forebyggelse', 4, 21],
      ['Tilgængelighed og digitalisering', 1, 22],
      ['Lægedækning og rekruttering', 3, 23],
    ]);
    const meets = practicePlan.themes.map(({ themeTags }: Data) => {
      const counts = themeTags.map(({ theme }: Data) => [theme.slug, theme.nationalMeasures.length]);
      return Object.fromEntries(counts.filter(([, count]: Data) => count > 0));
    });
    expect(meets).toEqual([{}, { digitalisering: 1 }, { laegedaekning: 6, rekruttering: 1, laegeuddannelse: 3 }]);
    for (const { themeTags } of practicePlan.themes)
      for (const { words } of themeTags) expect(words.length).toBeGreaterThan(0);
  },

  'national-numbers': ({ nationalProposals }) => {
    expect(nationalProposals).toHaveLength(1);
    const [proposal] = nationalProposals;
    expect(proposal).toMatchObject({ title: 'Lægedækning', date: null, publisher: 'regeringen' });
    expect([proposal.objectives.length, proposal.measures.length]).toEqual([2, 11]);
    const groups = proposal.measures.map(({ group }: Data) => group);
    const sizes = [...new Set(groups)].map((name) => groups.filter((group: Data) => group === name).length);
    expect(sizes).toEqual([2, 3, 6]);
    const carrying = proposal.measures.filter(({ numbers }: Data) => numbers.length > 0);
    expect(carrying.map(({ source }: Data) => source.line)).toEqual([18, 32]);
    const numbers = carrying.flatMap((measure: Data) => measure.numbers);
    expect(
      numbers.map(({ value, min, max, unit, per, estimated }: Data) => [value, min, max, unit, per, estimated]),
    ).toEqual([
      [290, null, null, 'uddannelseslæger', 'år', true],
      [10, null, null, 'licensklinikker', null, false],
      [null, 10, 30, 'læger', null, true],
    ]);
    expect(proposal.numbers).toHaveLength(3);
  },

  'action-plan-measures': ({ actionPlans }) => {
    expect(actionPlans).toHaveLength(1);
    const [plan] = actionPlans;
    expect(plan).toMatchObject({ date: '2024-02-20', caseNumber: '24/1394', department: 'Sundhedsstaben', cost: null });
    expect(plan.municipality.name).toBe('Billund');
    const rows = plan.measures.map(({ source, inTable, perYear, perYearSource }: Data) => [
      ...[source.line, inTable, perYear, perYearSource?.line],
    ]);
    expect(rows).toEqual([
      [40, true, null, undefined],
      [41, true, null, undefined],
      [42, true, 1, 42],
      [43, true, 1, 43],
      [44, true, null, undefined],
      [45, true, 4, 45],
      [47, false, null, undefined],
    ]);
    expect(plan.measures[0].themes).toContainEqual({ slug: 'laegedaekning' });
  },

  'coverage-figures': ({ coverage, region }) => {
    expect(coverage).toEqual({ totalCount: 0, nodes: [] });
    expect(region.municipalities).toHaveLength(22);
    for (const each of region.municipalities) expect(each).toMatchObject({ coverage: null, coverageDesignations: [] });
  },
};
