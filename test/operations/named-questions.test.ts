import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { openEmbeddedHub, type EmbeddedHub, type Hub } from '../support/hub.js';
import { QUESTION_NAMES, readQuestion } from '../support/named-question.js';
import { openDistributedHub } from '../support/process.js';
import { EXPECTATIONS, type Data } from './expectations.js';

/** Answers of the first mode that ran: every other mode must give the same bytes. */
const answers = new Map<string, string>();

const MODES: [name: string, open: (engine: Engine) => Promise<Hub | EmbeddedHub>, createEngine: () => Engine][] = [
  ...ENGINES.map(([name, create]): (typeof MODES)[number] => [`embedded on ${name}`, (engine) => openEmbeddedHub(engine, 'facts'), create]),
  ...ENGINES.filter(([name]) => name === 'mariadb').map(([name, create]): (typeof MODES)[number] => [`distributed on ${name}`, openDistributedHub, create]),
];

describe.each(MODES)('%s', (_mode, open, createEngine) => {
  const engine = createEngine();
  let hub: Hub | EmbeddedHub;

  beforeAll(async () => {
    hub = await open(engine);
  }, 120_000);
  afterAll(async () => {
    await hub?.close();
    await engine.drop();
  });

  test.each(QUESTION_NAMES)('%s', async (name) => {
    const { query, variables, budget } = readQuestion(name);
    if ('takeStatements' in hub) hub.takeStatements();
    const answer = await hub.ask(query, variables);
    expect(answer.errors).toBeUndefined();
    EXPECTATIONS[name]!(answer.data as unknown as Data);
    if ('takeStatements' in hub) expect(hub.takeStatements().length).toBeLessThanOrEqual(budget);
    const bytes = JSON.stringify(answer.data);
    expect(bytes).toBe(answers.get(name) ?? bytes);
    answers.set(name, bytes);
  });
});

describe('the named questions', () => {
  const schema = buildSchema(readFileSync(join(PACKAGE_ROOT, 'schema', 'api.graphql'), 'utf8'));

  test.each(QUESTION_NAMES)('%s is valid, says whom it serves, and its answer is asserted', (name) => {
    const { query, description, audience, budget } = readQuestion(name);
    expect(validate(schema, parse(query))).toEqual([]);
    expect(description.length).toBeGreaterThan(20);
    expect(audience).not.toBe('');
    expect(budget).toBeGreaterThan(0);
    expect(Object.keys(EXPECTATIONS)).toContain(name);
  });

  test('every question that has a day to ask about asks about a stated one', () => {
    const undated = QUESTION_NAMES.filter((name) => /\b(municipalities|clusters|regions|funding|status|region|practicePlan)\s*\{/.test(readQuestion(name).query.replace(/^#.*$/gm, '')) && !/\$(asOf|before|from)/.test(readQuestion(name).query));
    expect(undated).toEqual([]);
  });
});

describe('the first question', () => {
  test.each(ENGINES)('takes at most 12 SQL statements however many municipalities it returns (%s)', async (_name, createEngine) => {
    const engine = createEngine();
    const hub = await openEmbeddedHub(engine, 'facts');
    const { query, variables } = readQuestion('theme-in-cluster');
    const count = async (cluster: string): Promise<[municipalities: number, statements: number]> => {
      hub.takeStatements();
      const { data } = await hub.ask(query, { ...variables, cluster });
      return [(data as unknown as Data).cluster.municipalities.length, hub.takeStatements().length];
    };
    const [few, small] = await count('sk-lillebaelt');
    const [many, large] = await count('sk-hst-syd');
    await hub.close();
    await engine.drop();
    expect([few, many]).toEqual([5, 10]);
    expect(Math.max(small, large)).toBeLessThanOrEqual(12);
  });
});
