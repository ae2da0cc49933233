import { expect } from '@jest/globals';
import { nameOf, type Data, type Expectations } from './expectation.js';

/** Themes that municipalities raised in the overview of 2023, read by hand. */
const MUNICIPALITY_COUNTS = {
  dosisdispensering: 16,
  vba: 11,
  plejehjemslaeger: 10,
  kompressionsstroemper: 10,
  telekol: 10,
  'vederlagsfri-fysioterapi': 8,
  vaccination: 8,
  'multipel-sklerose': 7,
  '72-timers-behandlingsansvar': 7,
  'sundhedstjek-paa-botilbud': 7,
  overvaegt: 7,
  laegedaekning: 6,
  sundhedsklynge: 6,
  vagtlaegeordning: 6,
  'kontakt-laege-app': 5,
  demens: 5,
  'kom-trygt-hjem': 4,
  sygeplejeklinikker: 4,
};

const RAISED_COVERAGE = ['Faaborg-Midtfyn', 'Haderslev', 'Tønder', 'Vejen', 'Vejle', 'Aabenraa'];

export const KLU_THEMES: Expectations = {
  'themes-raised-most': ({ kluThemeCounts }) => {
    const bySlug = Object.fromEntries(kluThemeCounts.map((count: Data) => [count.theme.slug, count]));
    const counted = Object.keys(MUNICIPALITY_COUNTS).map((slug) => [slug, bySlug[slug].municipalityCount]);
    expect(Object.fromEntries(counted)).toEqual(MUNICIPALITY_COUNTS);
    for (const { municipalityCount, topicCount, byMunicipality } of kluThemeCounts) {
      expect(byMunicipality).toHaveLength(municipalityCount);
      expect(byMunicipality.reduce((sum: number, row: Data) => sum + row.topicCount, 0)).toBe(topicCount);
    }
    const order = kluThemeCounts.map((count: Data) => count.municipalityCount);
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(kluThemeCounts[0].theme).toEqual({ slug: 'dosisdispensering', name: 'Dosisdispensering' });
    // A wide theme counts what its sub-themes do: it would lead every list and say little.
    expect(Object.keys(bySlug)).not.toContain('medicin');
    const raisedBy = (slug: string) => bySlug[slug].byMunicipality.map(nameOf);
    expect(raisedBy('laegedaekning')).toEqual(RAISED_COVERAGE);
    expect(raisedBy('overvaegt')).toEqual([
      ...['Billund', 'Faaborg-Midtfyn', 'Langeland', 'Svendborg', 'Sønderborg', 'Tønder', 'Vejen'],
    ]);
    expect(raisedBy('vagtlaegeordning')).toEqual([
      ...['Faaborg-Midtfyn', 'Haderslev', 'Langeland', 'Middelfart', 'Nyborg', 'Vejle'],
    ]);
    expect(raisedBy('72-timers-behandlingsansvar')).toEqual([
      ...['Billund', 'Haderslev', 'Middelfart', 'Nordfyns', 'Sønderborg', 'Varde', 'Vejen'],
    ]);
    expect(raisedBy('kompressionsstroemper')).toContain('Tønder');
    expect(raisedBy('kom-trygt-hjem')).toEqual(['Billund', 'Esbjerg', 'Sønderborg', 'Vejen']);
  },

  'doctor-coverage-raised': ({ discussed, standing, actionPlans }) => {
    expect(discussed.totalCount).toBe(6);
    expect(discussed.nodes.map(nameOf)).toEqual(RAISED_COVERAGE);
    expect(discussed.nodes.map(({ topics }: Data) => topics.map(({ source }: Data) => source.line))).toEqual([
      ...[[30], [31], [58], [66], [70], [78, 78]],
    ]);
    expect(discussed.nodes.flatMap(({ municipality }: Data) => municipality.actionPlans)).toEqual([]);
    expect(standing.nodes.map(({ report }: Data) => report.municipality)).toEqual([
      { code: '0530', name: 'Billund', actionPlans: [{ id: 'action-plan-0530-2024-02-20' }] },
    ]);
    expect(actionPlans).toMatchObject([
      { date: '2024-02-20', caseNumber: '24/1394', municipality: { name: 'Billund' } },
    ]);
  },

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
    const vejle = cluster.municipalities[4];
    expect(vejle.kluReport.meetings.source).toEqual({
      ...{ line: 70, column: 'Antal møder', text: '2', document: { id: 'klu-overview-2023-1083' } },
    });
    expect(vejle.allocations[0].source).toMatchObject({
      ...{ line: 209, document: { id: 'cluster-minutes-sk-lillebaelt-2024-11-12' } },
    });
  },

  'sub-themes': ({ themes }) => {
    const bySlug = Object.fromEntries(themes.map((theme: Data) => [theme.slug, theme]));
    for (const { slug, children } of themes)
      for (const child of children) expect([child.slug, bySlug[child.slug].parent]).toEqual([child.slug, { slug }]);
    const childOf = (slug: string, child: string) => bySlug[slug].children.find((theme: Data) => theme.slug === child);
    const namesOf = (slug: string, child: string) => childOf(slug, child).municipalities.map(({ name }: Data) => name);
    expect(namesOf('telemedicin', 'telekol')).toEqual([
      ...['Assens', 'Billund', 'Esbjerg', 'Faaborg-Midtfyn', 'Odense', 'Svendborg', 'Sønderborg', 'Varde', 'Vejen'],
      'Ærø',
    ]);
    expect(namesOf('rygestop', 'vba')).toHaveLength(11);
    expect(namesOf('almen-praksis', 'laegedaekning')).toEqual(RAISED_COVERAGE);
    expect(namesOf('almen-praksis', 'regionsklinikker')).toEqual([]);
    expect(bySlug['telekol'].children).toEqual([]);
  },

  'standing-items': ({ kluTopics }) => {
    expect(kluTopics.totalCount).toBe(9);
    expect(kluTopics.nodes.map(({ report, position }: Data) => [nameOf(report), position])).toEqual([
      ...[28, 29, 30].map((position) => ['Assens', position]),
      ...[1, 2, 3, 4, 5, 6].map((position) => ['Billund', position]),
    ]);
    expect(kluTopics.nodes.slice(0, 3).map(({ title }: Data) => title)).toEqual([
      ...['Gensidig orientering', 'Eventuelt', 'Punkter til næste møde'],
    ]);
    expect(kluTopics.nodes[5].themes).toEqual([{ slug: 'laegedaekning' }]);
  },

  'topic-rows': ({ kluTopics }) => {
    expect([kluTopics.totalCount, kluTopics.nodes.length, kluTopics.pageInfo.hasNextPage]).toEqual([371, 100, true]);
    expect(kluTopics.nodes[0]).toMatchObject({
      ...{ position: 1, themes: [{ slug: 'sundhedstjek-paa-botilbud' }] },
      report: { year: 2023, municipality: { code: '0420', name: 'Assens' } },
      source: { line: 14, document: { id: 'klu-overview-2023-1083' } },
    });
    const inFirstPage = kluTopics.nodes.map(({ report }: Data) => nameOf(report));
    expect([...new Set(inFirstPage)]).toEqual(['Assens', 'Billund', 'Esbjerg', 'Faaborg-Midtfyn', 'Haderslev']);
  },
};
