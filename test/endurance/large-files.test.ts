import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { SUBGRAPHS } from '../../bin/sectors.js';
import { TvaersError } from '../../kernel/errors.js';
import { readDocument } from '../../kernel/import/corridor.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { DocumentKind } from '../../kernel/provenance/kinds.js';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { countOf, noteFigure } from '../support/endurance.js';
import { writeWordFile } from '../support/word-file.js';
import { createChance } from './mutation.js';

const LETTERS = 5_000_000;
/** As long as a document of these kinds may be: what is longer may be refused unread. */
const LONGEST_READ = 1_990_000;
/** Generous: it is the time of this process alone, and a machine may be three times as slow as ours. */
const MOST_SECONDS = 20;
const TARGETS = SUBGRAPHS.map((subgraph) => ({ subgraph }));
const FIXTURES = [
  ...['klu-overview/plain.txt', 'klu-overview/spreadsheet.csv', 'cluster-minutes/wrong-subtotal.txt'],
  ...['action-plan/semicolon-table.txt', 'practice-plan-approval/three-bodies.txt', 'national-proposal/regions.txt'],
  'coverage-figures/semicolon.csv',
];
const KINDS = [null, ...Object.values(DocumentKind).filter((kind) => kind !== DocumentKind.REFERENCE)];

const repeat = (piece: string): string => piece.repeat(Math.ceil(LETTERS / piece.length)).slice(0, LETTERS);
const readFixture = (name: string): string => readFileSync(join(PACKAGE_ROOT, 'test', 'fixtures', name), 'utf8');

const PIECES = [
  ...[
    'a',
    'A',
    ' x',
    '- ',
    '1',
    '1.',
    '<p>',
    '<li>',
    '<ul>',
    '(',
    '()',
    '"',
    '"a";',
    'a;',
    '&amp;',
    '_',
    '=',
    'a-',
    'a.',
    'a@',
    '😀',
  ],
  ...[
    'a, ',
    'a: ',
    'Aa ',
    'Anna Berg, ',
    'Indstilling ',
    'Indstilling\n',
    'x\n',
    '- x\n',
    'a\tb\tc\n',
    'Kommune\t',
    'Tiltag\tx\n',
  ],
  ...[
    '1.000 kr. ',
    '12. maj 2025 ',
    'Punkt 1: x\n',
    'Deltagere: ',
    'Beslutning i Fyn den 1. maj 2025\n',
    '\u00a0',
    '010170-1234 ',
  ],
];

/** Texts of five million letters, by what they are. */
function* listTexts(): Generator<[what: string, write: () => string]> {
  for (const piece of PIECES) yield [JSON.stringify(piece), () => repeat(piece)];
  for (const gap of [' ', '\t']) yield [`a gap of ${JSON.stringify(gap)}`, () => `x${repeat(gap)}x`];
  for (const name of FIXTURES) {
    const text = readFixture(name);
    const chance = createChance(text.length);
    const pick = (pieces: readonly string[], end: string): string => {
      let picked = '';
      while (picked.length < LETTERS) picked += pieces[Math.floor(chance() * pieces.length)]! + end;
      return picked;
    };
    yield [`${name} again and again`, () => repeat(text)];
    yield [`${name} and a long line`, () => text + repeat('Bo Ek, V, ')];
    yield [`${name} and a long cell`, () => `${text}\n"${repeat('- emne\n')}"`];
    yield [`${name}, its words at random`, () => pick(text.match(/\S+|\s/g)!, '')];
    yield [`${name}, its words at random on one line`, () => pick(text.match(/\S+/g)!, ' ')];
    yield [`${name}, its lines at random`, () => pick(text.split('\n'), '\n')];
  }
}

async function measureSeconds(bytes: Uint8Array, kind: DocumentKind | null): Promise<number> {
  const before = process.cpuUsage();
  await readDocument(TARGETS, bytes, NOTHING_GIVEN, kind).catch((error: unknown) => {
    if (!(error instanceof TvaersError)) throw error;
  });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

const EVERY = [...listTexts()].length;
const STEP = Math.ceil(EVERY / countOf(3, EVERY));

test(
  'five million letters of anything are read or refused within seconds',
  async () => {
    let slowest = { what: '', seconds: 0 };
    let index = 0;
    for (const [what, write] of listTexts()) {
      index += 1;
      if (index % STEP !== 0) continue;
      const text = write();
      for (const kind of countOf(1, 2) === 1 ? KINDS.slice(0, 2) : KINDS) {
        const bytes = Buffer.from(index % 2 === 0 ? text : text.slice(0, LONGEST_READ));
        const seconds = await measureSeconds(bytes, kind);
        if (seconds > slowest.seconds) slowest = { what: `${what} as ${kind ?? 'any kind'}`, seconds };
        expect([what, kind, seconds < MOST_SECONDS]).toEqual([what, kind, true]);
      }
    }
    noteFigure(
      `${EVERY} texts of five million letters, as every kind`,
      `each read or refused; the slowest took ${slowest.seconds.toFixed(1)} s (${slowest.what})`,
    );
  },
  countOf(300_000, 3_600_000),
);

test('so is a table of a hundred thousand rows in a Word file', async () => {
  const rows = Array.from({ length: countOf(2_000, 100_000) }, (_, index) => [
    `Kommune ${index}`,
    '4',
    'Kost',
    '',
    'God',
  ]);
  const header = ['Kommune', 'Antal møder', 'Emner drøftet', 'Opfølgning', 'Generel vurdering'];
  const bytes = writeWordFile(['Oversigt over KLU 2025 i Region Nordjylland', { rows: [header, ...rows] }]);
  expect(await measureSeconds(bytes, null)).toBeLessThan(MOST_SECONDS * countOf(1, 3));
}, 600_000);
