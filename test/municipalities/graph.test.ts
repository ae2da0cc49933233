import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { graphql, type GraphQLSchema } from 'graphql';
import { openTarget, SHIPPED_FACTS } from '../../bin/stores.js';
import { createGraphContext } from '../../kernel/graph/context.js';
import { buildSubgraph } from '../../kernel/graph/schema.js';
import type { Store } from '../../kernel/store/store.js';
import { clock } from '../../kernel/time/clock.js';
import { municipalities } from '../../subgraphs/municipalities/index.js';
import { listDrift } from '../support/drift.js';
import { ENGINES } from '../support/engines.js';

const realNow = clock.now;
afterEach(() => {
  clock.now = realNow;
});

describe.each(ENGINES)('the municipalities subgraph on %s', (_name, createEngine) => {
  const engine = createEngine();
  let store: Store;
  let schema: GraphQLSchema;
  const statements: string[] = [];

  const ask = async (source: string): Promise<any> => {
    const { data, errors } = await graphql({ schema, source, contextValue: createGraphContext(municipalities, store) });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  };
  const refuse = async (source: string): Promise<string> => {
    const { errors } = await graphql({ schema, source, contextValue: createGraphContext(municipalities, store) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    return errors![0]!.message;
  };
  const namesOf = (rows: { name: string }[]): string[] => rows.map(({ name }) => name);

  beforeAll(async () => {
    ({ store } = await openTarget(municipalities as never, await engine.createAddress(), SHIPPED_FACTS));
    ({ schema } = await buildSubgraph(municipalities));
    store.statements.listeners.add((sql) => statements.push(sql));
  });
  afterAll(async () => {
    await store.close();
    await engine.drop();
  });

  test('entities and migrations agree', async () => {
    expect(await listDrift(store)).toEqual([]);
  });

  test('98 municipalities, in Danish order, each with its source', async () => {
    const { municipalities: all } = await ask(
      '{ municipalities(asOf: "2026-01-01") { code name source { line column text document { id kind } } } }',
    );
    expect(all).toHaveLength(98);
    expect([all[0].name, all.at(-3).name, all.at(-2).name, all.at(-1).name]).toEqual([
      'Albertslund',
      'Aabenraa',
      'Aalborg',
      'Aarhus',
    ]);
    expect(all.find(({ code }: { code: string }) => code === '0580').source).toEqual({
      line: 66,
      column: 'name',
      text: 'Aabenraa',
      document: { id: 'reference-municipalities', kind: 'REFERENCE' },
    });
  });

  test('a municipality by any usual spelling, by exactly one of code and name', async () => {
    const spellings = [
      'Aabenraa',
      'Åbenrå',
      'aabenraa kommune',
      'Nordfyn',
      'Nordfyns Kommune',
      'Københavns Kommune',
      '  Vejle ',
    ];
    const answers = await ask(
      `{ ${spellings.map((name, index) => `m${index}: municipality(name: ${JSON.stringify(name)}) { code }`).join(' ')} }`,
    );
    expect(Object.values(answers)).toEqual(
      ['0580', '0580', '0580', '0480', '0480', '0101', '0630'].map((code) => ({ code })),
    );
    expect(await ask('{ a: municipality(code: "9999") { name } b: municipality(name: "Andeby") { name } }')).toEqual({
      a: null,
      b: null,
    });
    expect(await refuse('{ municipality { code } }')).toContain('exactly one');
    expect(await refuse('{ municipality(code: "0580", name: "Aabenraa") { code } }')).toContain('exactly one');
  });

  test('the region of a municipality is the one of that day', async () => {
    const { east, west } = await ask(`{
      east: municipality(name: "Roskilde") { before: region(asOf: "2026-12-31") { name } after: region(asOf: "2027-01-01") { name } ever: region(asOf: "2006-12-31") { name } }
      west: municipality(name: "Vejen") { before: region(asOf: "2026-12-31") { name } after: region(asOf: "2027-01-01") { name } }
    }`);
    expect(east).toEqual({ before: { name: 'Region Sjælland' }, after: { name: 'Region Østdanmark' }, ever: null });
    expect(west).toEqual({ before: { name: 'Region Syddanmark' }, after: { name: 'Region Syddanmark' } });
  });

  test('regions: of a day, of all time, their successions, and a region that has ended on its last day', async () => {
    const { before, after, all } = await ask(
      '{ before: regions(asOf: "2026-12-31") { name } after: regions(asOf: "2027-01-01") { name } all: regions(allTime: true) { name } }',
    );
    expect(namesOf(before)).toEqual([
      'Region Hovedstaden',
      'Region Midtjylland',
      'Region Nordjylland',
      'Region Sjælland',
      'Region Syddanmark',
    ]);
    expect(namesOf(after)).toEqual([
      'Region Midtjylland',
      'Region Nordjylland',
      'Region Syddanmark',
      'Region Østdanmark',
    ]);
    expect(all).toHaveLength(6);
    clock.now = () => new Date('2028-06-01T12:00:00Z');
    const { region, merged } = await ask(`{
      region(code: "1085") { validTo verification successors { kind date region { name } } municipalities { name } }
      merged: region(code: "region-oestdanmark") { predecessors { kind region { name } } municipalities { code } }
    }`);
    expect(region).toMatchObject({
      validTo: '2027-01-01',
      verification: 'VERIFIED',
      successors: [{ kind: 'MERGED', date: '2027-01-01', region: { name: 'Region Østdanmark' } }],
    });
    expect(region.municipalities).toHaveLength(17);
    expect(merged.predecessors.map(({ region: { name } }: { region: { name: string } }) => name)).toEqual([
      'Region Hovedstaden',
      'Region Sjælland',
    ]);
    expect(merged.municipalities).toHaveLength(46);
  });

  test('topics: by kind, theme with its sub-themes, text, municipality; an unknown theme finds none', async () => {
    const totals = await ask(`{
      discussed: kluTopics(year: 2023) { totalCount }
      standing: kluTopics(year: 2023, kind: STANDING) { totalCount }
      all: kluTopics(year: 2023, kind: null) { totalCount }
      narrow: kluTopics(theme: "dosisdispensering") { totalCount }
      wide: kluTopics(theme: "medicin") { totalCount }
      unknown: kluTopics(theme: "findes-ikke") { totalCount nodes { id } }
      text: kluTopics(text: "TELEKOL") { totalCount }
      none: kluTopics(year: 1999) { totalCount nodes { id } }
      reports: kluReports(theme: "findes-ikke") { totalCount }
      tagged: kluReports(theme: "dosisdispensering", year: 2023) { totalCount }
    }`);
    const counts = Object.fromEntries(
      Object.entries(totals).map(([name, { totalCount }]: [string, any]) => [name, totalCount]),
    );
    expect(counts).toMatchObject({
      discussed: 371,
      standing: 9,
      all: 380,
      unknown: 0,
      none: 0,
      reports: 0,
      tagged: 16,
    });
    expect(counts['wide']).toBeGreaterThan(counts['narrow']!);
    expect(counts['text']).toBeGreaterThan(5);
  });

  test('paging through all topics gives each once, in the order of the overview', async () => {
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const { kluTopics } = await ask(
        `{ kluTopics(year: 2023, first: 100, after: ${JSON.stringify(after)}) { nodes { id report { municipality { name } } } pageInfo { hasNextPage endCursor } } }`,
      );
      titles.push(...kluTopics.nodes.map(({ id, report }: any) => `${report.municipality.name} ${id}`));
      after = kluTopics.pageInfo.hasNextPage ? kluTopics.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(titles).size).toBe(371);
    const order = [...new Set(titles.map((title) => title.split(' ')[0]!))];
    expect(order.slice(0, 6)).toEqual(['Assens', 'Billund', 'Esbjerg', 'Faaborg-Midtfyn', 'Haderslev', 'Kolding']);
    expect(order.at(-1)).toBe('Aabenraa');
  });

  test('a theme: its municipalities as a set, its place in the vocabulary, its topics', async () => {
    const { theme, missing } = await ask(`{
      theme(slug: "dosisdispensering") { name parent { slug } synonyms municipalities(year: 2023) { name } kluTopics(year: 2023, first: 100) { totalCount nodes { themeTags { theme { slug } words } } } }
      missing: theme(slug: "findes-ikke") { name }
    }`);
    expect(missing).toBeNull();
    expect(theme.parent).toEqual({ slug: 'medicin' });
    expect(theme.municipalities).toHaveLength(16);
    expect(
      theme.kluTopics.nodes.every(({ themeTags }: any) =>
        themeTags.some(({ theme: { slug }, words }: any) => slug === 'dosisdispensering' && words.length > 0),
      ),
    ).toBe(true);
  });

  test('counts of themes: sets of municipalities, most first; wide themes only when asked for', async () => {
    const { counts, groups } = await ask(`{
      counts: kluThemeCounts(year: 2023, region: "1083") { theme { slug } municipalityCount topicCount byMunicipality { municipality { name } topicCount } }
      groups: kluThemeCounts(year: 2023, region: "1083", groups: true) { theme { slug } municipalityCount }
    }`);
    expect(counts[0]).toMatchObject({ theme: { slug: 'dosisdispensering' }, municipalityCount: 16, topicCount: 21 });
    expect(counts[0].byMunicipality.reduce((sum: number, { topicCount }: any) => sum + topicCount, 0)).toBe(21);
    const bySlug = (rows: any[]) =>
      Object.fromEntries(rows.map(({ theme, municipalityCount }) => [theme.slug, municipalityCount]));
    expect(bySlug(counts)).toMatchObject({
      vba: 11,
      plejehjemslaeger: 10,
      kompressionsstroemper: 10,
      telekol: 10,
      laegedaekning: 6,
      sundhedsklynge: 6,
    });
    expect(bySlug(counts)['medicin']).toBeUndefined();
    expect(bySlug(groups)['medicin']).toBeGreaterThan(16);
  });

  test('totals of a year nobody reported on are null, not zero', async () => {
    expect(await ask('{ kluTotals(year: 1999) { meetingsHeld } }')).toEqual({ kluTotals: null });
  });

  test('the scheme of nursing-home doctors, where the follow-up speaks of it', async () => {
    const { kluReports } = await ask(
      '{ kluReports(year: 2023, first: 100) { nodes { municipality { name } nursingHomeDoctors { extent covered total source { line column } } } } }',
    );
    const told = Object.fromEntries(
      kluReports.nodes
        .filter((node: any) => node.nursingHomeDoctors)
        .map((node: any) => [node.municipality.name, node.nursingHomeDoctors]),
    );
    expect(told['Varde']).toMatchObject({ extent: 'SOME', covered: 14, total: 16 });
    expect([told['Kolding'].extent, told['Sønderborg'].extent]).toEqual(['ALL', 'ALL']);
  });

  test('documents and issues list what was read and what was odd', async () => {
    const { kluDocuments, kluDataIssues, mentions } = await ask(`{
      kluDocuments { nodes { id kind version readShare caseNumber issues { kind } versions { version } } }
      kluDataIssues(kind: DUPLICATE, document: "klu-overview-2023-1083") { totalCount nodes { severity sources { line document { id } } } }
      mentions: kluDocuments(text: "dosispakket") { nodes { id } }
    }`);
    expect(kluDocuments.nodes.map(({ id }: any) => id)).toEqual([
      'klu-overview-2023-1083',
      'reference-bodies',
      'reference-municipalities',
    ]);
    expect(kluDocuments.nodes[0]).toMatchObject({
      version: 1,
      readShare: 1,
      caseNumber: '23/41881',
      versions: [{ version: 1 }],
    });
    expect(kluDocuments.nodes[0].issues.length).toBeGreaterThan(5);
    expect(kluDataIssues.totalCount).toBe(3);
    expect(kluDataIssues.nodes[0].sources[0].document.id).toBe('klu-overview-2023-1083');
    expect(mentions.nodes).toEqual([{ id: 'klu-overview-2023-1083' }]);
  });

  test('a page of reports with all below it is a handful of statements', async () => {
    statements.length = 0;
    await ask(
      '{ kluReports(year: 2023, first: 100) { nodes { municipality { name region(asOf: "2023-06-01") { name } } topics { title themes { name } source { document { id } } } themes { slug } issues { message } topicCount } } }',
    );
    expect(statements.length).toBeLessThanOrEqual(9);
  });

  test.each(['0', '101'])('first: %s is refused', async (first) => {
    expect(await refuse(`{ kluTopics(first: ${first}) { totalCount } }`)).toContain(`first: ${first}`);
  });
});
