import { describe, expect, test } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { detectClusterMinutes, readClusterMinutes } from '../../../subgraphs/clusters/import/cluster-minutes/reader.js';
import { readExpected, tellFacts } from './expected-facts.js';
import { issueLines, readLines, SECRETARIES, textOfFixture } from './fixtures.js';
import { allPlaces } from './places.js';

test.each(SECRETARIES)('%s says what stands beside it', (name) => {
  const facts = readClusterMinutes(textOfFixture(name), NOTHING_GIVEN);
  expect(tellFacts(facts)).toEqual(readExpected(name));
  expect(facts.readShare).toBe(1);
  expect(detectClusterMinutes(textOfFixture(name))).toBeGreaterThanOrEqual(0.5);
});

test.each(SECRETARIES)('%s is cited by line, in its own words', (name) => {
  const text = textOfFixture(name);
  const lines = text.split('\n');
  const places = allPlaces(readClusterMinutes(text, NOTHING_GIVEN));
  expect(places.length).toBeGreaterThan(5);
  for (const { line, text: cited } of places) if (cited !== null) expect(lines[line - 1]).toContain(cited);
});

describe('what is not understood is said', () => {
  test('an amount of the cluster’s money in a sentence that does not say what it is', () => {
    const facts = readLines('Punkt 1: Klyngemidler', 'Sagsfremstilling', 'Klyngens midler og 300.000 kr. blev nævnt.');
    expect(facts.funding).toBeNull();
    expect(issueLines(facts, 'UNREAD_TEXT')).toEqual([[4]]);
  });

  test('the state’s money, and what is only applied for, is no amount of the cluster’s', () => {
    const facts = readLines(
      'Punkt 1: Klyngemidler',
      'Sagsfremstilling',
      'På finansloven er der afsat 45 mio. kr. til klyngemidler. Der er ansøgt om 300.000 kr. af klyngens midler.',
    );
    expect(facts.funding).toBeNull();
    expect(facts.initiatives.map(({ amountOere }) => amountOere)).toEqual([null]);
    expect(issueLines(facts, 'UNREAD_TEXT')).toEqual([]);
  });

  test('two sums of one kind: neither is picked', () => {
    const facts = readLines(
      'Punkt 1: Klyngemidler',
      'Resumé',
      'Klyngen har fået 3,2 mio. kr. i klyngemidler.',
      'Sagsfremstilling',
      'Klyngen har fået 3,4 mio. kr. i klyngemidler.',
    );
    expect(facts.funding).toMatchObject({ allocatedOere: null, balanced: null });
    expect(issueLines(facts, 'CONFLICT')).toEqual([[4, 6]]);
  });

  test('a sum that does not match what sentences say is given and granted', () => {
    const facts = readLines(
      'Punkt 1: Klyngemidler',
      'Klyngen har fået 3,2 mio. kr. i 2025, hvoraf 1.250 t.kr. er disponeret. Der resterer 2 mio. kr.',
    );
    expect(facts.funding).toMatchObject({ remainingOere: 200_000_000, balanced: false });
    expect(issueLines(facts, 'SUM_MISMATCH')).toEqual([[3]]);
  });

  test('a decision in unknown words, and one that grants and refuses', () => {
    const facts = readLines(
      'Punkt 1: Aks',
      'Beslutning',
      'Sagen blev sendt retur.',
      'Punkt 2: Birk',
      'Beslutning',
      '- Ansøgning A blev godkendt.',
      '- Ansøgning B blev ikke godkendt.',
    );
    expect(facts.agendaItems.map(({ decisions }) => decisions[0]!.outcome)).toEqual([null, null]);
    expect(issueLines(facts, 'MISSING')).toEqual([[3], [6], [1]]);
  });

  test('initials instead of a name', () => {
    const facts = readLines('Deltagere: AB (Assens Kommune), Bo Dam, Nyborg Kommune', 'Punkt 1: Aks');
    expect(facts.meetings[0]!.attendance.map(({ name, organisation }) => [name, organisation])).toEqual([
      ['Bo Dam', 'Nyborg Kommune'],
    ]);
    expect(issueLines(facts, 'UNREAD_TEXT')).toEqual([[2]]);
  });

  test('what goes on beyond any minutes', () => {
    const facts = readLines('Punkt 1: Aks', ...Array<string>(20_000).fill('Ord.'));
    expect(facts.readShare).toBeLessThan(0.8);
    expect(facts.issues.at(-1)).toMatchObject({ kind: 'UNREAD_TEXT', severity: 'WARNING' });
  });
});
