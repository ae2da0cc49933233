import { describe, expect, test } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { mergeBatches } from '../../../kernel/import/writer.js';
import { clusterMinutesImporter } from '../../../subgraphs/clusters/import/cluster-minutes.js';
import { Initiative } from '../../../subgraphs/clusters/initiative.js';
import { issueLines, readFixture, readLines } from './fixtures.js';

const KRONE = 100;

describe('a table with a wrong subtotal', () => {
  const facts = readFixture('wrong-subtotal');

  test('is read as it stands, and its sum reported with both figures', () => {
    expect(facts.funding).toMatchObject({
      allocatedOere: 4_000_000 * KRONE,
      committedOere: 2_250_000 * KRONE,
      recommendedOere: 350_000 * KRONE,
      remainingOere: 1_400_000 * KRONE,
      balanced: false,
    });
    const wrong = facts.issues.filter(({ kind }) => kind === 'SUM_MISMATCH');
    expect(wrong.map(({ severity, places }) => [severity, places.map(({ line, text }) => `${line} ${text}`)])).toEqual([
      ['WARNING', ['47 2.250.000']],
    ]);
    expect(wrong[0]!.message).toMatch(/2\.250\.000 .*2\.150\.000/);
  });

  test('counts no money that was refused or applied for', () => {
    expect(facts.initiatives.map(({ name, status, amountOere }) => [name, status, amountOere])).toEqual([
      ['Sund start på skolelivet', 'APPROVED', 1_250_000 * KRONE],
      ['Hurtig hjælp efter hospitalet', 'APPROVED', 900_000 * KRONE],
      ['Motion på recept', 'PROPOSED', null],
      ['Vandrestier for alle', 'REFUSED', null],
      ['Lytteposten', 'APPROVED', 350_000 * KRONE],
    ]);
    expect(facts.funding!.lines.filter(({ kind }) => kind === 'INITIATIVE')).toHaveLength(5);
  });
});

describe('a table in thousands, with columns', () => {
  const facts = readFixture('thousands');

  test('gives amounts in kroner and names their column', () => {
    const { funding } = facts;
    expect(funding).toMatchObject({
      allocatedOere: 520_000_000,
      committedOere: 408_050_000,
      recommendedOere: null,
      remainingOere: 111_950_000,
      balanced: true,
    });
    expect(funding!.lines.map(({ place }) => place.column)).toEqual(Array(7).fill('Bevilget'));
    expect(funding!.place).toEqual({ line: 17, column: 'Bevilget', text: '5.200' });
  });

  test('says of each project who, when and how far', () => {
    const told = facts.initiatives.map(({ name, status, periodFrom, periodTo, municipalityCodes, amountOere }) => [
      name,
      status,
      periodFrom,
      periodTo,
      municipalityCodes.join(' '),
      amountOere,
    ]);
    expect(told).toEqual([
      ['Projekt Fodfæste', 'RUNNING', '2023', '2025', '0550', 165_000_000],
      ['Hjem igen', 'STARTING', '2024', '2024', '0580 0510', 200_000_000],
      ['Stille nætter', 'REFUSED', null, null, '0540', null],
      ['Samtalecafé', 'COMPLETED', '2022', '2023', '', 43_050_000],
    ]);
  });

  test('shares a grant among municipalities in a table of its own', () => {
    const { allocations, contributions } = facts.initiatives[1]!;
    expect(
      allocations.map(({ recipient, amountOere, ownMoneyFirstYearOere }) => [
        recipient,
        amountOere,
        ownMoneyFirstYearOere,
      ]),
    ).toEqual([
      ['Aabenraa Kommune', 120_000_000, 31_000_000],
      ['Haderslev Kommune', 80_000_000, 20_550_000],
    ]);
    expect(
      contributions.map(({ party, amountOere, period, estimated }) => [party, amountOere, period, estimated]),
    ).toEqual([
      ['Aabenraa Kommune', 31_000_000, 'YEARLY', false],
      ['Haderslev Kommune', 20_550_000, 'YEARLY', false],
    ]);
  });

  test('is not confused by the state’s money in the same paragraph', () => {
    expect(facts.issues.map(({ kind }) => kind)).toEqual(['SPELLING']);
  });
});

describe('money in other forms', () => {
  const table = (...rows: string[]) =>
    readLines(
      'Punkt 1: Klyngemidler',
      'Sagsfremstilling',
      'Klyngens fælles midler',
      ...rows,
      'Indstilling',
      '1. Godkender status',
    );

  test('a sum of all groups and what is left agrees', () => {
    const { funding } = table(
      'Tildelt\t900',
      'Igangsatte projekter',
      'Aks\t300',
      'Anbefalede projekter',
      'Birk\t200',
      'Rest\t400',
      'I alt\t900',
    );
    expect(funding).toMatchObject({
      allocatedOere: 90_000,
      committedOere: 30_000,
      recommendedOere: 20_000,
      remainingOere: 40_000,
      balanced: true,
    });
  });

  test('a heading may carry the sum of the rows under it', () => {
    const right = table(
      'Tildelt ramme\t900',
      'Igangsatte projekter\t500',
      'Aks\t300',
      'Birk\t200',
      'Tilbage\t400',
    ).funding;
    expect(right).toMatchObject({ committedOere: 50_000, remainingOere: 40_000, balanced: true });
    const wrong = table(
      'Tildelt ramme\t900',
      'Igangsatte projekter\t600',
      'Aks\t300',
      'Birk\t200',
      'Tilbage\t400',
    ).funding;
    expect(wrong).toMatchObject({ committedOere: 60_000, balanced: false });
  });

  test('what is left must be what was given less what was granted', () => {
    const facts = table('Tildelt\t900', 'Aks\t300', 'Resterende midler\t500');
    expect(facts.funding).toMatchObject({ committedOere: 30_000, remainingOere: 50_000, balanced: false });
    expect(issueLines(facts, 'SUM_MISMATCH')).toEqual([[7]]);
  });

  test('without a sum there is nothing to balance', () => {
    expect(table('Aks\t300', 'Birk\t200').funding).toMatchObject({
      allocatedOere: null,
      committedOere: 50_000,
      remainingOere: null,
      balanced: null,
    });
    expect(readLines('Punkt 1: Velkomst').funding).toBeNull();
  });

  test('millions, columns of spaces, a header that a page repeats and a label that runs on', () => {
    const { funding, initiatives } = table(
      'Initiativ\tMio. kr.',
      'Tildelte midler\t8,4',
      'Et langt navn på et',
      'initiativ\t2,25',
      'Initiativ\tMio. kr.',
      'Birk\t1,5',
      'I alt\t3,75',
    );
    expect(funding).toMatchObject({ allocatedOere: 840_000_000, committedOere: 375_000_000, balanced: true });
    expect(initiatives.map(({ name }) => name)).toEqual(['Et langt navn på et initiativ', 'Birk']);
    const spaced = table('Tildelt ramme      8.000.000', 'Lindetræet      1.250.000 kr.', 'Rest    6.750.000').funding;
    expect(spaced).toMatchObject({ allocatedOere: 800_000_000, committedOere: 125_000_000, balanced: true });
  });

  test('a figure that is no amount is reported and imported as unknown', () => {
    const facts = table('Tildelt\t900', 'Aks\t3OO kr 2', 'Rest\t600');
    expect(facts.funding!.lines.map(({ amountOere }) => amountOere)).toEqual([90_000, null, 60_000]);
    expect(issueLines(facts, 'UNREAD_TEXT')).toEqual([[6]]);
    expect(facts.readShare).toBeLessThan(1);
  });

  test('a figure in the text that is not the table’s is a conflict, a rounded one is not', () => {
    const told = (words: string) => {
      const { issues } = readLines(
        'Punkt 1: Klyngemidler',
        'Resumé',
        `Klyngen fik i sin tid tildelt ${words} i fælles midler.`,
        'Sagsfremstilling',
        'Tildelte klyngemidler\t6.120.000',
        'Aks\t120.000',
      );
      return issues
        .filter(({ kind }) => kind === 'CONFLICT' || kind === 'DUPLICATE')
        .map(({ kind, severity }) => `${kind} ${severity}`);
    };
    expect(told('ca. 6 mio. kr.')).toEqual(['DUPLICATE INFO']);
    expect(told('6.120.000 kr.')).toEqual([]);
    expect(told('7.120.000 kr.')).toEqual(['CONFLICT WARNING']);
  });

  test('a budget of something else is added up, and is not the cluster’s money', () => {
    const { funding, issues } = readLines(
      'Punkt 1: Sundhedshus',
      'Budget',
      'Løn\t100.000',
      'Husleje\t50.000',
      'I alt\t160.000',
    );
    expect(funding).toBeNull();
    expect(issues.filter(({ kind }) => kind === 'SUM_MISMATCH')).toHaveLength(1);
  });
});

describe('one initiative under two names', () => {
  const tables = (a: string, b: string) =>
    readLines(
      'Punkt 1: Klyngemidler',
      'Initiativ\tStatus',
      `${a}\tEr i gang.`,
      'Noget ganske andet\tEr afsluttet.',
      'Fordeling af midlerne',
      'Tildelt\t900',
      `${b}\t300`,
    );

  test('a slip, a shorter name and other capitals are the same', () => {
    const { initiatives, issues } = tables('Tværfalig indsats for søvn', 'Tværfaglig indsats for søvn (pilot)');
    expect(initiatives.map(({ name, aliases, amountOere, status }) => [name, aliases, amountOere, status])).toEqual([
      [
        'Tværfalig indsats for søvn',
        ['Tværfaglig indsats for søvn', 'Tværfaglig indsats for søvn (pilot)'],
        30_000,
        'RUNNING',
      ],
      ['Noget ganske andet', [], null, 'COMPLETED'],
    ]);
    expect(issues.filter(({ kind }) => kind === 'SPELLING')).toHaveLength(1);
  });

  test('numbered projects and projects with another aim are two', () => {
    expect(tables('Nærhospital 1', 'Nærhospital 2').initiatives).toHaveLength(3);
    expect(tables('Forebyggelse af fald hos ældre', 'Forebyggelse af indlæggelser hos ældre').initiatives).toHaveLength(
      3,
    );
  });
});

test('a row that calls itself refused is no grant', () => {
  const { initiatives } = readLines(
    '1. Fordeling af midler',
    'Tabel 1: Midler 2025 (1.000 kr.)',
    'Initiativ | Tildelt | Kommune',
    'Aftenhold | 1.250 | Nyborg',
    'Afslag: Kørsel til træning | 400 | Kerteminde',
  );
  const seen = initiatives.map(({ name, status, allocations }) => [name, status, allocations.length]);
  expect(seen).toEqual(expect.arrayContaining([['Afslag: Kørsel til træning', 'REFUSED', 0]]));
  expect(seen.find(([name]) => name === 'Aftenhold')?.[1]).not.toBe('REFUSED');
});

test('two spellings that differ by an accent are one initiative, in a table and in the items that propose one', () => {
  const text = [
    'Sundhedsklynge Fyn - Referat\n\nMødedato: 14. marts 2025\n\nPunkt 1: Klyngemidler\nSagsfremstilling',
    'Initiativ\tBevilget\nÅben café\t100.000 kr.\nÅben cafe\t50.000 kr.\n\nBeslutning\nGodkendt.\n',
    'Punkt 2: Ansøgning om klyngemidler til »Rolig allé«\nIndstilling\n- At klyngen bevilger 10.000 kr. af klyngemidlerne.\nBeslutning\nGodkendt.\n',
    'Punkt 3: Ansøgning om klyngemidler til »Rolig alle«\nIndstilling\n- At klyngen bevilger 10.000 kr. af klyngemidlerne.\nBeslutning\nGodkendt.\n',
  ].join('\n');
  const { batches } = clusterMinutesImporter.read(text, NOTHING_GIVEN);
  const ids = mergeBatches(batches).flatMap(({ entity, rows }) =>
    entity === Initiative ? rows.map(({ id }) => id) : [],
  );
  expect(ids).toEqual(['sk-fyn-aaben-cafe', 'sk-fyn-rolig-alle']);
});
