import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { closeTargets } from '../../bin/stores.js';
import { TvaersError } from '../../kernel/errors.js';
import { importDocument } from '../../kernel/import/corridor.js';
import { NOTHING_GIVEN } from '../../kernel/import/reading.js';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { openFilledTargets } from '../support/hub.js';
import { countOf, noteFigure } from '../support/endurance.js';
import { ENGINES } from '../support/engines.js';
import { createChance, damageText, encodeByChance } from './mutation.js';

const CASES = countOf(500, 20_000);
const FOLDER = join(PACKAGE_ROOT, 'test', 'fixtures');
const FIXTURES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(txt|csv)$/.test(name))
  .sort();

/** The number of mutation.ts, where no accident has glued it to other figures or to an amount's unit. */
const STANDS_ALONE = /(?<![\d.,/-])311299 ?-? ?0000(?![\d/]|[.,]\d| ?(?:kr|t\.?|mio|mia))/;

/** What an import says of a file, or the error with which it refuses it. */
async function importOrRefuse(...args: Parameters<typeof importDocument>): Promise<unknown> {
  try {
    return await importDocument(...args);
  } catch (error) {
    if (!(error instanceof TvaersError)) throw error;
    return { refused: error.code, message: error.message };
  }
}

test(
  `${CASES} damaged documents are read or refused, and no CPR number is in what is said of them`,
  async () => {
    const engine = ENGINES[0]![1]();
    const targets = await openFilledTargets(engine, 'reference');
    const outcomes: Record<string, number> = { read: 0 };
    let longest = 0;
    for (let index = 0; index < CASES; index += 1) {
      const chance = createChance(index + 1);
      const name = FIXTURES[Math.floor(chance() * FIXTURES.length)]!;
      const text = readFileSync(join(FOLDER, name), 'utf8');
      const bytes = encodeByChance(damageText(text, chance, 1 + Math.floor(chance() * 8)), chance);
      const started = performance.now();
      const said = await importOrRefuse(targets, { name, bytes }, NOTHING_GIVEN, { dryRun: true }).catch(
        (error: unknown) => {
          throw new Error(`case ${index + 1}, ${name}`, { cause: error });
        },
      );
      longest = Math.max(longest, performance.now() - started);
      const outcome = (said as { refused?: string }).refused ?? 'read';
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      expect([index + 1, name, STANDS_ALONE.test(JSON.stringify(said))]).toEqual([index + 1, name, false]);
    }
    expect(outcomes['read']).toBeGreaterThan(CASES / 3);
    noteFigure(
      `${CASES} damaged documents`,
      `${JSON.stringify(outcomes)}; none brought an exception that is not ours; the slowest took ${Math.round(longest)} ms`,
    );
    await closeTargets(targets);
    await engine.drop();
  },
  60_000 + CASES * 400,
);
