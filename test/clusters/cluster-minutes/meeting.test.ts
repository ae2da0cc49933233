import { describe, expect, test } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { detectClusterMinutes, readClusterMinutes } from '../../../subgraphs/clusters/import/cluster-minutes/reader.js';
import { FIXTURES, fixtureText, issueLines, readFixture, readLines } from './fixtures.js';

const AGENDA = '\nPunkt 1: Velkomst\nBeslutning\nGodkendt.\n';
const read = (head: string, given = {}) => readClusterMinutes(head + AGENDA, { ...NOTHING_GIVEN, ...given });

describe('whose meeting, and when', () => {
  test('every fixture is known for what it is', () => {
    for (const name of FIXTURES) expect([name, detectClusterMinutes(fixtureText(name)) >= 0.5]).toEqual([name, true]);
    expect(detectClusterMinutes('Handleplan for lægedækning\nDato: 1. maj 2024\nSundhedsaftalen gælder.')).toBe(0);
  });

  test('without a cluster or a day the minutes are refused, in Danish', () => {
    expect(() => read('Referat fra møde den 3. maj 2025')).toThrow(
      expect.objectContaining({
        extensions: { code: 'DOCUMENT_INCOMPLETE' },
        message: expect.stringContaining('sundhedsklynge'),
      }),
    );
    expect(() => read('Referat Sundhedsklynge Fyn')).toThrow(
      expect.objectContaining({
        extensions: { code: 'DOCUMENT_INCOMPLETE' },
        message: expect.stringContaining('--date'),
      }),
    );
    expect(() => read('Referat Sundhedsklynge Fyn den 3. maj')).toThrow(
      expect.objectContaining({ extensions: { code: 'DOCUMENT_INCOMPLETE' } }),
    );
  });

  test('what the importer states fills in, and must not contradict', () => {
    expect(read('Referat Sundhedsklynge Fyn', { date: '2025-05-03' }).document.date).toBe('2025-05-03');
    expect(read('Referat Sundhedsklynge Fyn den 3. maj', { date: '2025-05-03' }).document.date).toBe('2025-05-03');
    const contradicts = expect.objectContaining({ extensions: { code: 'DOCUMENT_CONTRADICTS_OPTIONS' } });
    expect(() => read('Referat Sundhedsklynge Fyn den 3. maj 2025', { date: '2025-05-04' })).toThrow(contradicts);
    expect(() => read('Referat Sundhedsklynge Fyn den 3. maj 2025', { region: '1082' })).toThrow(contradicts);
  });

  test('a cluster that the reference table lacks is imported, and named', () => {
    const facts = readFixture('odd');
    expect([facts.clusterSlug, facts.clusterName]).toEqual(['sk-fjordby', 'Sundhedsklynge Fjordby']);
    expect(issueLines(facts, 'UNKNOWN_NAME')).toEqual([[1], [5]]);
  });

  test('of two dates in the head the labelled one is used, and the other kept as a conflict', () => {
    const facts = readFixture('odd');
    expect(facts.meetings[0]).toMatchObject({
      date: '2026-06-12',
      sourcePlace: { line: 4, text: 'Mandag d. 12. juni' },
    });
    expect(issueLines(facts, 'CONFLICT')).toEqual([[4, 2], [4], [33]]);
    const severities = facts.issues.filter(({ kind }) => kind === 'CONFLICT').map(({ severity }) => severity);
    expect(severities).toEqual(['WARNING', 'INFO', 'INFO']);
    expect(issueLines(facts, 'MISSING')).toEqual([[4]]);
  });

  test('a date without a year takes it from the rest of the head, and says so', () => {
    const facts = read('Sundhedsklynge Fyn 2025\nMødedato: Torsdag den 8. maj kl. 10-12');
    expect(facts.meetings[0]).toMatchObject({ date: '2025-05-08', startTime: '10:00', endTime: '12:00' });
    expect(issueLines(facts, 'MISSING')).toContainEqual([2]);
  });

  test('decisions of another day are a conflict', () => {
    const facts = readLines('Punkt 1: Aks', 'Beslutning i Sundhedsklynge Fyn den 05-03-2025', 'Godkendt.');
    expect(issueLines(facts, 'CONFLICT')).toEqual([[3]]);
    expect(facts.agendaItems[0]!.decisions[0]!.date).toBe('2025-03-05');
  });

  test('an agenda is of a meeting to come, and one called off is cancelled', () => {
    const status = (text: string) => readClusterMinutes(text, NOTHING_GIVEN).meetings[0]!.status;
    expect(status('Dagsorden\nSundhedsklynge Fyn den 3. maj 2025\nPunkt 1: Velkomst\nSagsfremstilling\nGoddag.')).toBe(
      'PLANNED',
    );
    expect(status('Referat Sundhedsklynge Fyn den 3. maj 2025\nMødet er aflyst\nPunkt 1: Velkomst')).toBe('CANCELLED');
    expect(status(`Dagsorden\nSundhedsklynge Fyn den 3. maj 2025${AGENDA}`)).toBe('HELD');
  });

  test('the level is the meeting’s own, not one the text mentions', () => {
    const level = (...lines: string[]) => readLines(...lines).meetings[0]!.level;
    expect(
      level(
        'Punkt 1: Aks',
        'Strategisk niveau anbefaler oplægget.',
        'Indstilling',
        'Det indstilles, at Sundhedsklynge Fyn - politisk niveau',
        '1. nikker',
      ),
    ).toBe('POLITICAL');
    expect(level('Fagligt strategisk niveau', 'Punkt 1: Aks')).toBe('STRATEGIC');
    expect(level('Punkt 1: Aks')).toBeNull();
  });
});

describe('other forms', () => {
  test('labels over their values, bare numbers without a sign, a body after "Beslutning"', () => {
    const { meetings, agendaItems, initiatives, funding } = readFixture('labels-above');
    expect(meetings).toMatchObject([
      {
        ...{ id: 'sk-randers-2024-04-17-political', startTime: '14:00', endTime: '15:40' },
        place: 'Regionshospitalet Randers, lokale 4',
      },
    ]);
    const told = agendaItems.map(({ title, closed, decisions }) => [title, closed, decisions[0]!.outcome]);
    expect(told).toEqual([
      ['Godkendelse af dagsorden', false, 'APPROVED'],
      ['Økonomistatus', false, 'NOTED'],
      ['Orientering fra parterne', false, 'NOTED'],
      ['Ansøgning om klyngemidler til projekt Broen', false, 'REJECTED'],
      ['Eventuelt', false, 'NONE'],
    ]);
    expect(initiatives.map(({ name, status, amountOere }) => [name, status, amountOere])).toEqual([
      ['Søvnskolen', 'UNKNOWN', 100_000_000],
      ['Vejviseren', 'UNKNOWN', 50_000_000],
      ['projekt Broen', 'REFUSED', null],
    ]);
    expect(funding).toMatchObject({ allocatedOere: null, committedOere: 160_000_000, balanced: false });
  });

  test('attendees by organisation in the label, a strategic level, a refused initiative', () => {
    const { meetings, agendaItems, initiatives, funding } = readFixture('inline-labels');
    expect(meetings[0]!.attendance.map(({ name, role, organisation }) => [name, role, organisation])).toEqual([
      ['Kenneth Maj', 'centerchef', 'Holbæk Kommune'],
      ['Sally Ø. Sømand', null, 'Holbæk Kommune'],
      ['Viggo Dahl', 'vicedirektør', 'Region Sjælland'],
      ['Ingrid von Hald', null, 'Holbæk Sygehus'],
      ['Bent B. Bech', null, 'PLO-Sjælland'],
    ]);
    expect(meetings.map(({ date, level, startTime, place }) => [date, level, startTime, place])).toEqual([
      ['2024-11-15', 'STRATEGIC', '09:00', 'Teams'],
      ['2025-02-07', 'STRATEGIC', '09:00', 'Kalundborg'],
      ['2025-05-09', 'STRATEGIC', '09:00', null],
    ]);
    expect(agendaItems[1]).toMatchObject({ kind: 'DISCUSSION', appendices: ['Statusnotat, november 2024', 'Budget'] });
    expect(initiatives.map(({ status, periodFrom, periodTo }) => [status, periodFrom, periodTo])).toEqual([
      ['RUNNING', '2024-03-01', '2025'],
      ['RUNNING', null, '2025-06'],
    ]);
    expect(funding).toMatchObject({ committedOere: 205_000_000, balanced: true });
  });
});

describe('meetings to come', () => {
  const next = (...lines: string[]) =>
    readLines(...lines)
      .meetings.slice(1)
      .map(({ date, place, startTime, status }) => [date, place, startTime, status]);

  test('a list, a cancelled one, and another body’s meeting', () => {
    expect(
      readFixture('odd')
        .meetings.slice(1)
        .map(({ id, place, status }) => [id, place, status]),
    ).toEqual([
      ['sk-fjordby-2026-11-02', 'Fjordby Rådhus', 'PLANNED'],
      ['sk-fjordby-2027-02-03', null, 'CANCELLED'],
    ]);
  });

  test('a day without a year is the next such day, or the one its weekday fits', () => {
    expect(next('Punkt 1: Næste møde', '- 12. juni på Bakken', '- 14. januar')).toEqual([
      ['2025-06-12', 'Bakken', null, 'PLANNED'],
      ['2026-01-14', null, null, 'PLANNED'],
    ]);
    expect(next('Punkt 1: Næste møde', 'Torsdag den 5. marts i Odense')).toEqual([
      ['2026-03-05', 'Odense', null, 'PLANNED'],
    ]);
  });

  test('a sentence anywhere, and no deadline', () => {
    expect(
      next(
        'Punkt 1: Aks',
        'Høringsfristen er den 1. maj 2025.',
        'Næste møde afholdes den 3. juni 2025 kl. 9-11 i Nyborg.',
      ),
    ).toEqual([['2025-06-03', 'Nyborg', '09:00', 'PLANNED']]);
  });
});

test('guests, staff and addresses are masked, and an issue says where', () => {
  const facts = readFixture('odd');
  expect(JSON.stringify(facts)).not.toMatch(/Bastian|fjordby\.example/);
  expect(issueLines(facts, 'PERSONAL_DATA')).toEqual([[9]]);
});

test('lines in the head that say nothing such heads say are reported', () => {
  expect(issueLines(readFixture('odd'), 'UNREAD_TEXT')).toEqual([[7]]);
});

test('the items’ own initiative, its shares in prose', () => {
  const [sunflower] = readFixture('odd').initiatives;
  expect(sunflower).toMatchObject({
    id: 'sk-fjordby-solsikkehuset',
    status: 'APPROVED',
    amountOere: 20_000_000,
    municipalityCodes: ['0779', '0791'],
  });
  expect(sunflower!.allocations.map(({ recipient, amountOere }) => [recipient, amountOere])).toEqual([
    ['Skive Kommune', 12_500_000],
    ['Viborg Kommune', 7_500_000],
  ]);
  expect(sunflower!.contributions).toMatchObject([
    { party: 'Skive Kommune', amountOere: 4_000_000, period: 'YEARLY', purpose: 'løn' },
  ]);
});
