import { describe, expect, test } from '@jest/globals';
import type { ClusterMinutesFacts } from '../../../subgraphs/clusters/import/cluster-minutes/facts.js';
import { issueLines, readFixture, readLines } from './fixtures.js';

const told = ({ meetings }: ClusterMinutesFacts) =>
  meetings[0]!.attendance.map(({ name, role, organisation, party, municipalityCode, absent }) => [
    name,
    role,
    organisation,
    party,
    municipalityCode,
    absent,
  ]);

test('one person a line, with titles, parties, a substitute and apologies', () => {
  const facts = readFixture('one-per-line');
  expect(told(facts)).toEqual([
    ['Ellinor Skaarup', 'Direktør', 'Varde Kommune', null, '0573', false],
    ['Bertram Nyhave', 'Sundhedschef', 'Fanø Kommune', null, '0563', false],
    ['Regitse Lyngdal', null, 'Region Syddanmark', 'Ø', null, false],
    ['Hother Milling', null, 'Esbjerg Sygehus', null, null, false],
    ['Tue Grønvang', 'stedfortræder for Ulrikke Damborg', 'Billund Kommune', null, '0530', false],
    ['Ulrikke Damborg', null, 'Billund Kommune', null, '0530', true],
    ['Jeppe Ravnholt', null, 'PLO-Syddanmark', null, null, true],
  ]);
  expect(facts.meetings[0]).toMatchObject({
    level: 'STRATEGIC',
    startTime: '08:30',
    endTime: '10:00',
    place: 'Online',
  });
  expect(facts.document.id).toBe('cluster-minutes-sk-sydvestjylland-2023-10-04-strategic');
});

test('a chair among the attendees, groups by semicolon, a minute taker who is not stored', () => {
  const facts = readFixture('several-bodies');
  expect(told(facts)).toEqual([
    ['Merete Aabrink', null, 'Odder Kommune', null, '0727', false],
    ['Poul-Erik Vangsø', null, 'Skanderborg Kommune', null, '0746', false],
    ['Line Maj Hestehave', null, 'Region Midtjylland', 'F', null, false],
    ['Johan Lindeskov', 'formand', 'Hedensted Kommune', null, '0766', false],
    ['Torkild Rosenlund', null, 'PLO Midtjylland', null, null, true],
  ]);
  expect(JSON.stringify(facts)).not.toContain('Pilgård');
});

test('somebody whom only a decision names stands in for somebody absent', () => {
  const facts = readFixture('odd');
  expect(told(facts)).toEqual([
    ['Ditte Ankerhus', null, 'Strandby Kommune', null, null, false],
    ['Frode Klitmøller', null, 'Skive Kommune', null, '0779', true],
    ['Gry Solvang', null, 'PLO', null, null, false],
    ['Alma Krogsgaard', 'næstformand, stedfortræder for Frode Klitmøller', 'Skive Kommune', 'B', '0779', false],
  ]);
  expect(facts.meetings[0]!.attendance.map(({ listed }) => listed)).toEqual([true, true, true, false]);
});

describe('other lists', () => {
  test('a name that the end of a line cuts, in the head and under an item', () => {
    const facts = readLines(
      'Deltagere: Anna Maj Berg, V, Bo Dam, Nyborg Kommune, Carl',
      'Eg Fog, Assens',
      'Kommune',
      'Punkt 1: Aks',
      'Fraværende Bo Dam, Nyborg Kommune, Anna Maj',
      'Berg, V',
    );
    expect(told(facts).map(([name, , organisation]) => [name, organisation])).toEqual([
      ['Anna Maj Berg', null],
      ['Bo Dam', 'Nyborg Kommune'],
      ['Carl Eg Fog', 'Assens Kommune'],
    ]);
    expect(facts.agendaItems[0]!.absentees).toEqual(['Bo Dam', 'Anna Maj Berg']);
    expect(told(facts).map(([, , , , , absent]) => absent)).toEqual([true, true, false]);
  });

  test('groups under an organisation', () => {
    const facts = readLines(
      'Til stede',
      'Region Syddanmark:',
      'Anna Berg (A)',
      'Bo Dam (V)',
      'Assens Kommune:',
      '- borgmester Carl Eg',
      'Afbud: Dora Fisk, KL',
      'Punkt 1: Aks',
    );
    expect(told(facts)).toEqual([
      ['Anna Berg', null, 'Region Syddanmark', 'A', null, false],
      ['Bo Dam', null, 'Region Syddanmark', 'V', null, false],
      ['Carl Eg', 'borgmester', 'Assens Kommune', null, '0420', false],
      ['Dora Fisk', null, 'KL', null, null, true],
    ]);
  });

  test('a table', () => {
    const facts = readLines(
      'Deltagere',
      'Anna Berg\tAssens Kommune\tTil stede',
      'Bo Dam\tNyborg Kommune\tAfbud',
      'Punkt 1: Aks',
    );
    expect(told(facts).map(([name, , organisation, , , absent]) => [name, organisation, absent])).toEqual([
      ['Anna Berg', 'Assens Kommune', false],
      ['Bo Dam', 'Nyborg Kommune', true],
    ]);
  });

  test('who is missing at one item of many was at the meeting', () => {
    const facts = readLines(
      'Deltagere: Anna Berg, V, Bo Dam, A',
      'Punkt 1: Aks',
      'Punkt 2: Birk',
      'Punkt 3: El',
      'Fraværende: Bo Dam, A',
    );
    expect(told(facts).map(([, , , , , absent]) => absent)).toEqual([false, false]);
  });

  test('what is no person is reported', () => {
    const facts = readLines('Deltagere: Anna Berg, V, Xyzq 42', 'Punkt 1: Aks');
    expect(issueLines(facts, 'UNREAD_TEXT')).toEqual([[2]]);
    expect(facts.readShare).toBeLessThan(1);
  });
});
