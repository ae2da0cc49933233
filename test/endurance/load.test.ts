import { expect, test } from '@jest/globals';
import { countOf, noteFigure } from '../support/endurance.js';
import { ENGINES } from '../support/engines.js';
import { QUESTION_NAMES, readQuestion } from '../support/named-question.js';
import { askOverHttp, runTvaers, serveTvaers } from '../support/process.js';
import { pathOfFixture, placeStores } from '../cli/hub-stores.js';

const SECONDS = countOf(5, 120);
const CLIENTS = 8;
/** A document that states nothing that a named question asks for. */
const BESIDE = pathOfFixture('coverage-figures/commas.csv');
const ASKED = QUESTION_NAMES.filter(
  (name) => !/document|issues|understood|search/.test(name) && !/coverage/i.test(readQuestion(name).query),
);

test.each(ENGINES)(
  `${SECONDS} seconds of load on %s: every answer is whole, while documents come in`,
  async (engineName, createEngine) => {
    const engine = createEngine();
    const { environment } = await placeStores(engine);
    const hub = await serveTvaers(['serve'], environment);
    const ask = async (name: string): Promise<string> => {
      const { query, variables } = readQuestion(name);
      return JSON.stringify(await askOverHttp(hub.url, query, variables));
    };
    const inPeace = new Map<string, string>();
    for (const name of ASKED) inPeace.set(name, await ask(name));

    const times: number[] = [];
    const end = performance.now() + SECONDS * 1_000;
    const load = async (_: unknown, client: number): Promise<void> => {
      for (let turn = client; performance.now() < end; turn += CLIENTS) {
        const name = ASKED[turn % ASKED.length]!;
        const started = performance.now();
        const answer = await ask(name);
        times.push(performance.now() - started);
        expect({ name, same: answer === inPeace.get(name) }).toEqual({ name, same: true });
      }
    };
    const imports = async (): Promise<void> => {
      const { exitCode } = await runTvaers(['import', BESIDE, '--json'], environment);
      expect(exitCode).toBe(0);
    };
    await Promise.all([...Array.from({ length: CLIENTS }, load), imports()]);
    expect(times.length).toBeGreaterThan(SECONDS * 2);
    const inOrder = times.sort((a, b) => a - b);
    const at = (share: number): string => `${Math.round(inOrder[Math.floor(share * (inOrder.length - 1))]!)} ms`;
    noteFigure(
      `${SECONDS} s of named questions by ${CLIENTS} clients on ${engineName}, embedded, with an import beside`,
      `${inOrder.length} answers, all whole; half within ${at(0.5)}, 99 % within ${at(0.99)}, all within ${at(1)}`,
    );
    expect(await hub.stop()).toBe(0);
    await engine.drop();
  },
  60_000 + SECONDS * 3_000,
);
