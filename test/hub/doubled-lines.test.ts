import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeTargets } from '../../bin/stores.js';
import { TvaersError } from '../../kernel/errors.js';
import { importDocument, type ImportTarget } from '../../kernel/import/corridor.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { createChance } from '../endurance/mutation.js';
import { ENGINES } from '../support/engines.js';
import { openFilledTargets } from '../support/hub.js';

const RUNS = Number(process.env.TVAERS_PROPERTY_RUNS ?? 6);
const FOLDER = join(PACKAGE_ROOT, 'test', 'fixtures');
const FIXTURES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(txt|csv)$/.test(name))
  .sort();

/** A line as somebody else would write it: another sign between words, another case, a number after it. */
const REWRITES: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => line.replaceAll(/(?<=\p{L}) (?=\p{L})/gu, '-'),
  (line) => line.replaceAll(/(?<=\p{L})-(?=\p{L})/gu, ' '),
  (line) => line.replaceAll(/é|ó|ü/gu, 'e'),
  (line) => line.replace(/(?<=\p{L})(?=[\t;|]|$)/u, ' 2'),
  (line) => line.replace(/(?<=\p{L})(?=[\t;|]|$)/u, '!'),
  (line) => line.toLocaleUpperCase('da'),
  (line) => line.replace(/\p{L}+/u, '§'),
];

/** A document some of whose lines stand twice, the second time written a little differently. */
function doubleLines(text: string, chance: () => number): string {
  const lines = text.split('\n');
  const pick = (length: number): number => Math.floor(chance() * length);
  for (let times = 1 + pick(8); times > 0; times -= 1) {
    const from = pick(lines.length);
    const doubled = lines.slice(from, from + 1 + pick(chance() < 0.2 ? 30 : 3)).map(REWRITES[pick(REWRITES.length)]!);
    const at = chance() < 0.6 ? from + doubled.length : pick(lines.length);
    lines.splice(at, 0, ...doubled);
  }
  return lines.join('\n');
}

const engine = ENGINES[0]![1]();
let targets: ImportTarget[];
beforeAll(async () => void (targets = await openFilledTargets(engine, 'reference')));
afterAll(async () => {
  await closeTargets(targets);
  await engine.drop();
});

test.each(FIXTURES)('%s with doubled lines is read or refused', async (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  for (let run = 1; run <= RUNS; run += 1) {
    const bytes = new TextEncoder().encode(doubleLines(text, createChance(run)));
    const said: unknown = await importDocument(targets, { name, bytes }, NOTHING_GIVEN, { dryRun: true }).catch(
      (error: unknown) => error,
    );
    const foreign = said instanceof Error && !(said instanceof TvaersError) ? String(said) : null;
    expect([run, foreign]).toEqual([run, null]);
  }
});
