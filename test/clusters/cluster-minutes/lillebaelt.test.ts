import { describe, expect } from '@jest/globals';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { detectClusterMinutes, readClusterMinutes } from '../../../subgraphs/clusters/import/cluster-minutes/reader.js';
import { DOCUMENT_NAMES, readDocumentText, testWithDocuments } from '../../support/documents.js';
import { allPlaces } from './places.js';

const MEETING = 'sk-lillebaelt-2024-11-12-political';
const read = () => readClusterMinutes(readDocumentText(DOCUMENT_NAMES.minutes), NOTHING_GIVEN);
const initiative = (slug: string) => read().initiatives.find((one) => one.slug === slug)!;

describe('the minutes of 2024-11-12', () => {
  testWithDocuments('are told from the four other documents', () => {
    const sure = Object.entries(DOCUMENT_NAMES).map(([kind, name]) => [
      kind,
      detectClusterMinutes(readDocumentText(name)),
    ]);
    expect(Object.fromEntries(sure)).toEqual({ minutes: 1, overview: 0, actionPlan: 0, approval: 0, proposal: 0 });
  });

  testWithDocuments('say what they are and when the meeting was', () => {
    const { document, clusterSlug, meetings, readShare } = read();
    expect(document).toMatchObject({
      ...{ id: 'cluster-minutes-sk-lillebaelt-2024-11-12', caseNumber: '22/43575', date: '2024-11-12', year: 2024 },
    });
    expect(clusterSlug).toBe('sk-lillebaelt');
    expect(readShare).toBe(1);
    const told = meetings.map(({ id, level, date, startTime, endTime, place, status }) => [
      id,
      level,
      date,
      startTime,
      endTime,
      place,
      status,
    ]);
    expect(told).toEqual([
      [MEETING, 'POLITICAL', '2024-11-12', '12:00', '15:00', 'Auditoriet, Psykiatrisk Afdeling Vejle', 'HELD'],
      ['sk-lillebaelt-2025-04-04-political', 'POLITICAL', '2025-04-04', null, null, 'Middelfart', 'PLANNED'],
      ['sk-lillebaelt-2025-10-24-political', 'POLITICAL', '2025-10-24', null, null, 'Kolding', 'PLANNED'],
    ]);
  });

  testWithDocuments('list 11 attendees, 3 of them absent, and name one more in a decision', () => {
    const [{ attendance } = { attendance: [] }] = read().meetings;
    const told = attendance.map(({ name, organisation, party, municipalityCode, absent }) => [
      name,
      organisation ?? party,
      municipalityCode,
      absent,
    ]);
    expect(told.slice(0, 11)).toEqual([
      ['Bo Libergren', 'V', null, false],
      ['Mette Bossen Linnet', 'V', null, false],
      ['Pernelle Jensen', 'V', null, false],
      ['Jette Damsø Henriksen', 'A', null, true],
      ['Christian Bro', 'Fredericia Kommune', '0607', false],
      ['Johannes Lundsryd', 'Middelfart Kommune', '0410', false],
      ['Jens Ejner Christensen', 'Vejle Kommune', '0630', false],
      ['Knud Erik Langhoff', 'Kolding Kommune', '0621', false],
      ['Frank Schmidt-Hansen', 'Vejen Kommune', '0575', false],
      ['Birgitte Ries Møller', 'PLO', null, true],
      ['Rebekka Reinert', 'PLO', null, true],
    ]);
    expect(attendance.slice(0, 11).every(({ listed }) => listed)).toBe(true);
    expect(attendance.slice(11)).toEqual([
      {
        id: `${MEETING}-birgitte-kragh`,
        name: 'Birgitte Kragh',
        role: 'udvalgsformand',
        organisation: 'Kolding Kommune',
        party: null,
        municipalityCode: '0621',
        absent: false,
        listed: false,
        place: { line: 72, column: null, text: 'Birgitte Kragh' },
      },
    ]);
  });

  testWithDocuments('hold 8 agenda items with their decisions', () => {
    const items = read().agendaItems;
    const told = items.map(({ number, title, kind, startTime, endTime, decisions }) => [
      number,
      title,
      kind,
      `${startTime}-${endTime}`,
      decisions.map(({ outcome }) => outcome).join(),
    ]);
    expect(told).toEqual([
      [
        1,
        'Oplæg og rundvisning: Psykiatriens arbejde og samarbejdsflader på voksenområdet',
        'PRESENTATION',
        '12:00-13:15',
        'NOTED',
      ],
      [2, 'Velkomst', null, '13:15-13:20', 'NONE'],
      [3, 'Politisk udspil vedr. ny sundhedsstruktur', 'DISCUSSION', '13:20-13:50', 'DISCUSSED'],
      [
        4,
        'Fortsat udbredelse af ”Bliv Trygt Hjemme” og styrket afprøvning af ”FLUS”',
        'DECISION',
        '13:50-14:05',
        'APPROVED',
      ],
      [5, 'Status vedr. klyngemidler og klyngemiddelinitiativer', 'DECISION', '14:05-14:20', 'APPROVED'],
      [6, 'Input til Praksisplan for 2025 – 2028', 'DISCUSSION', '14:20-14:40', 'DISCUSSED'],
      [7, 'Punkter til næste møde og input til besøgssteder', null, '14:40-14:55', 'APPROVED'],
      [8, 'Eventuelt', 'ANY_OTHER_BUSINESS', '14:55-15:00', 'NONE'],
    ]);
    expect(items.map(({ id }) => id)).toEqual(items.map(({ number }) => `${MEETING}-${number}`));
    expect(items.map(({ recommendations }) => recommendations.length)).toEqual([1, 0, 1, 1, 1, 1, 1, 0]);
    expect(items.map(({ appendices }) => appendices.length)).toEqual([1, 0, 1, 2, 1, 3, 0, 0]);
    expect(items.every(({ caseNumber, closed }) => caseNumber === '22/43575' && !closed)).toBe(true);
    expect(new Set(items.flatMap(({ absentees }) => absentees))).toEqual(
      new Set(['Rebekka Reinert', 'Birgitte Ries Møller', 'Jette Damsø Henriksen']),
    );
    expect(
      items
        .flatMap(({ decisions }) => decisions)
        .every(({ date, body }) => date === '2024-11-12' && body === 'Sundhedsklynge Lillebælt'),
    ).toBe(true);
    expect(items[3]!.decisions[0]!.place).toEqual({ line: 248, column: null, text: 'godkendt' });
  });

  testWithDocuments('account for 8.389.000 kr.', () => {
    const { funding } = read();
    expect(funding).toMatchObject({
      id: 'sk-lillebaelt-2024-11-12',
      allocatedOere: 838_900_000,
      committedOere: 788_900_000,
      recommendedOere: 50_000_000,
      remainingOere: 0,
      balanced: true,
    });
    expect(funding!.lines.map(({ kind, amountOere, place }) => [kind, amountOere, place.line])).toEqual([
      ['ALLOCATION', 838_900_000, 285],
      ['HEADING', null, 286],
      ['INITIATIVE', 70_778_200, 287],
      ['INITIATIVE', 354_951_800, 288],
      ['INITIATIVE', 17_720_000, 289],
      ['INITIATIVE', 245_450_000, 290],
      ['INITIATIVE', 100_000_000, 291],
      ['SUBTOTAL', 788_900_000, 292],
      ['HEADING', null, 293],
      ['INITIATIVE', 50_000_000, 294],
      ['REMAINING', 0, 295],
    ]);
    const linked = funding!.lines.flatMap(({ initiativeId }) => initiativeId ?? []);
    expect(linked).toEqual(read().initiatives.map(({ id }) => id));
  });

  testWithDocuments('know 6 initiatives, each from both tables', () => {
    const told = read().initiatives.map(({ name, status, periodTo, municipalityCodes, places }) => [
      name,
      status,
      periodTo,
      municipalityCodes.join(' '),
      places.length,
    ]);
    expect(told).toEqual([
      ['Bliv Trygt Hjemme', 'IN_OPERATION', null, '0410 0630 0621', 2],
      ['Kompetenceudvikling til medarbejdere på børne- og ungeområdet', 'RUNNING', null, '', 2],
      ['Tværsætoriel temadag vedr. samarbejde på akutområdet', 'COMPLETED', '2024-11-06', '', 2],
      ['Træning og Trivsel for seniorer', 'RUNNING', '2026-03', '0630 0621 0607', 2],
      ['Forebyggelse af tvang i psykiatrien og vold på bosteder', 'STARTING', null, '', 2],
      ['Styrket afprøvning af FLUS', 'APPROVED', null, '0621 0630', 2],
    ]);
    expect(initiative('tvaersaetoriel-temadag-vedr-samarbejde-paa-akutomraadet').aliases).toEqual([
      'Tværasektoriel temadag på akutområdet',
    ]);
    expect(initiative('styrket-afproevning-af-flus').agendaItemIds).toEqual([`${MEETING}-4`, `${MEETING}-5`]);
  });

  testWithDocuments('say who gets and who pays for FLUS', () => {
    const { allocations, contributions } = initiative('styrket-afproevning-af-flus');
    const given = allocations.map(({ recipient, municipalityCode, amountOere, ownMoneyFirstYearOere }) => [
      recipient,
      municipalityCode,
      amountOere,
      ownMoneyFirstYearOere,
    ]);
    expect(given).toEqual([
      ['Kolding Kommune', '0621', 11_390_000, 11_671_900],
      ['Vejle Kommune', '0630', 38_610_000, 145_560_700],
    ]);
    const paid = contributions.map(({ party, municipalityCode, amountOere, period, estimated }) => [
      party,
      municipalityCode,
      amountOere,
      period,
      estimated,
    ]);
    expect(paid).toEqual([
      ['Kolding Kommune', '0621', 11_671_900, 'YEARLY', true],
      ['Vejle Kommune', '0630', 145_560_700, 'FIRST_YEAR', true],
      ['Sygehus Lillebælt', null, 18_513_600, 'YEARLY', true],
    ]);
  });

  testWithDocuments('contradict themselves once, and round once', () => {
    const { issues } = read();
    const count = (kind: string) =>
      issues
        .filter((issue) => issue.kind === kind)
        .map(({ severity, places }) => [severity, ...places.map(({ line }) => line)]);
    expect(count('CONFLICT')).toEqual([['WARNING', 279, 294]]);
    expect(count('DUPLICATE')).toEqual([['INFO', 265, 285]]);
    expect(count('SPELLING')).toEqual([
      ['INFO', 77],
      ['INFO', 314],
      ['INFO', 276, 289],
    ]);
    expect(count('PERSONAL_DATA').map(([, line]) => line)).toEqual([22, 58, 77, 152, 314]);
    expect([...count('SUM_MISMATCH'), ...count('UNREAD_TEXT'), ...count('UNKNOWN_NAME')]).toEqual([]);
  });

  testWithDocuments('are cited by line, in their own words', () => {
    const lines = readDocumentText(DOCUMENT_NAMES.minutes).split('\n');
    const places = allPlaces(read());
    expect(places.length).toBeGreaterThan(60);
    for (const { line, text } of places) expect(lines[line - 1]).toContain(text);
  });

  testWithDocuments('give away no name of a presenter, a trainee or staff', () => {
    // Their names stand in the document only, not in this repository.
    const lines = readDocumentText(DOCUMENT_NAMES.minutes).split('\n');
    const standing: [number, RegExp][] = [
      [34, /^(\p{Lu}\S+ \p{Lu}[^\s,]+),/u],
      [66, / efter (\p{Lu}\S+ \p{Lu}\p{L}+)\.$/u],
      [70, / til (\p{Lu}\p{L}+),/u],
      [107, /^(\S+ \S+) og /u],
      [107, / og (\S+ \S+) /u],
      [196, /; (\S+ \S+), .*Kommune/u],
      [361, /^(\S+ \S+) /u],
    ];
    const names = standing.map(([line, pattern]) => pattern.exec(lines[line - 1]!)?.[1]);
    const stored = JSON.stringify(read());
    expect(names.map((name) => name !== undefined && !stored.includes(name))).toEqual(names.map(() => true));
  });
});
