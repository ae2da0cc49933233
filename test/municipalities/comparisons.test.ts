import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { importDocument, type ImportReport } from '../../kernel/import/corridor.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { DataIssue } from '../../kernel/provenance/data-issue.js';
import { openStore, type Store } from '../../kernel/store/store.js';
import { municipalities } from '../../subgraphs/municipalities/index.js';
import { ENGINES } from '../support/engines.js';

/** An overview in our own words; its rows begin on line 4. */
const overviewOf = (meetings: Record<string, string>, year = 2022): string =>
  [
    `Oversigt over samarbejdet i de kommunalt-lægelige udvalg ${year} i Region Nordjylland`,
    '',
    'Kommune\tAntal møder\tEmner',
    ...Object.entries(meetings).map(([name, held]) => `${name}\t${held}\tRygestop`),
    '',
  ].join('\n');

const REGIONAL = overviewOf({ Thisted: '3', Morsø: '2 møder', Rebild: '', Hjørring: '4' });
const NATIONAL = overviewOf({
  Thisted: '4 møder',
  Morsø: '2',
  Rebild: '3',
  Hjørring: 'Planlagt 5. Afholdt 4, 1 aflyst.',
});
const PUBLISHER = 'Det fælles sekretariat';

describe.each(ENGINES)('overviews of one year on %s', (_name, createEngine) => {
  const engine = createEngine();
  const stores: Store[] = [];
  let store: Store;

  const importText = (text: string, publisher: string | null = null): Promise<ImportReport> =>
    importDocument(
      [{ subgraph: municipalities as never, store }],
      { name: 'a.txt', bytes: new TextEncoder().encode(text) },
      { ...NOTHING_GIVEN, publisher },
    );
  const listConflicts = async () => {
    const issues = await store.reader.find(DataIssue, { where: { live: true, kind: 'CONFLICT' as never } });
    return issues.map(({ severity, message, record, places }) => ({
      ...{ severity, message, record },
      places: places!.map(({ documentId, line, column, text }) => [documentId, line, column, text]),
    }));
  };

  beforeEach(async () => {
    store = await openStore(await engine.createAddress(), municipalities);
    stores.push(store);
  });
  afterAll(async () => {
    for (const opened of stores) await opened.close();
    await engine.drop();
  });

  const conflict = {
    ...{ severity: 'WARNING', record: '0787-2022' },
    message:
      'Thisted: oversigterne for 2022 er uenige om antallet af afholdte møder: 3 (Region Nordjylland) og 4 (Det fælles sekretariat).',
    places: [
      ['klu-overview-2022-1081', 4, 'Antal møder', '3'],
      ['klu-overview-2022-1081-det-faelles-sekretariat', 4, 'Antal møder', '4 møder'],
    ],
  };

  test.each(['regional first', 'national first'])(
    '%s: different numbers are a conflict; an unknown one is none',
    async (order) => {
      const overviews: [text: string, publisher: string | null][] = [
        [REGIONAL, null],
        [NATIONAL, PUBLISHER],
      ];
      if (order === 'national first') overviews.reverse();
      const reports = [];
      for (const [text, publisher] of overviews) reports.push(await importText(text, publisher));
      expect(await listConflicts()).toEqual([conflict]);
      expect(reports.map(({ issues }) => issues.filter(({ kind }) => kind === 'CONFLICT').length)).toEqual([0, 1]);
    },
  );

  test('the correction of one replaces it or ends it; another year is another matter', async () => {
    await importText(REGIONAL);
    await importText(NATIONAL, PUBLISHER);
    await importText(overviewOf({ Thisted: '9', Morsø: '9' }, 2021), PUBLISHER);
    expect(await listConflicts()).toEqual([conflict]);
    await importText(overviewOf({ Thisted: '5 møder', Morsø: '2' }), PUBLISHER);
    expect((await listConflicts()).map(({ message }) => message.slice(-58))).toEqual([
      conflict.message.slice(-58).replace('4 (', '5 ('),
    ]);
    await importText(overviewOf({ Thisted: '3 møder', Morsø: '2' }), PUBLISHER);
    expect(await listConflicts()).toEqual([]);
  });
});
