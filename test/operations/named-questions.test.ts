import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DOCUMENTS_AT_HAND, testWithDocuments } from '../support/documents.js';
import { QUESTION_NAMES, readQuestion } from '../support/named-question.js';
import { EXPECTATIONS } from './expectations/index.js';
import type { Data } from './expectations/expectation.js';
import { REPORTED_2023 } from './expectations/klu-reports.js';
import { MODES, type OpenHub } from './modes.js';

const PROSE_QUESTIONS = QUESTION_NAMES.filter((name) => readQuestion(name).needsProse);
const FACT_QUESTIONS = QUESTION_NAMES.filter((name) => !readQuestion(name).needsProse);

/** Answers of the first mode that ran, by what was imported and question: every other mode must give the same bytes. */
const answers = new Map<string, string>();

/** When a document came in is the one thing that differs from hub to hub. */
const leaveOutMoments = (key: string, value: unknown): unknown => (key === 'importedAt' ? null : value);

async function askWithinBudget({ hub, takeStatements }: OpenHub, imported: string, name: string): Promise<Data> {
  const { query, variables, budget } = readQuestion(name);
  takeStatements?.();
  const answer = await hub.ask(query, variables);
  expect(answer.errors).toBeUndefined();
  if (takeStatements !== null) expect(takeStatements().length).toBeLessThanOrEqual(budget);
  const [key, bytes] = [`${imported}: ${name}`, JSON.stringify(answer.data, leaveOutMoments)];
  expect(bytes).toBe(answers.get(key) ?? bytes);
  answers.set(key, bytes);
  return answer.data;
}

describe.each(MODES)('%s', (_mode, openHub) => {
  let opened: OpenHub;

  beforeAll(async () => {
    opened = await openHub();
  }, 120_000);
  afterAll(() => opened?.close());

  describe('on the facts that ship', () => {
    test.each(FACT_QUESTIONS)('%s', async (name) => {
      EXPECTATIONS[name]!(await askWithinBudget(opened, 'facts', name));
    });

    test.each(PROSE_QUESTIONS)('%s is asked in vain', async (name) => {
      const data = await askWithinBudget(opened, 'facts', name);
      expect(() => EXPECTATIONS[name]!(data)).toThrow();
    });

    test('topic-rows gives every topic once, page by page', async () => {
      const { query, variables } = readQuestion('topic-rows');
      const rows: Data[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: Data = (await opened.hub.ask(query, { ...variables, after })).data;
        rows.push(...page.kluTopics.nodes);
        ({ endCursor: after, hasNextPage: more } = page.kluTopics.pageInfo);
      }
      const countOf = (name: string) => rows.filter(({ report }) => report.municipality.name === name).length;
      expect(REPORTED_2023.map(([name]) => [name, countOf(name)])).toEqual(
        REPORTED_2023.map(([name, , topics]) => [name, topics]),
      );
      expect(new Set(rows.map(({ id }) => id)).size).toBe(371);
    });

    test('theme-in-cluster takes no more statements for ten municipalities than for five', async () => {
      const { query, variables, budget } = readQuestion('theme-in-cluster');
      const ask = async (cluster: string): Promise<[municipalities: number, statements: number | undefined]> => {
        opened.takeStatements?.();
        const { cluster: answered } = (await opened.hub.ask(query, { ...variables, cluster })).data as Data;
        return [answered.municipalities.length, opened.takeStatements?.().length];
      };
      const [[few, small], [many, large]] = [await ask('sk-lillebaelt'), await ask('sk-hst-syd')];
      expect([few, many]).toEqual([5, 10]);
      expect(Math.max(small ?? 0, large ?? 0)).toBeLessThanOrEqual(Math.min(budget, 12));
    });
  });

  describe('after an import of the documents', () => {
    beforeAll(async () => {
      if (DOCUMENTS_AT_HAND) await opened.importDocuments();
    }, 120_000);

    testWithDocuments.each(QUESTION_NAMES)('%s', async (name) => {
      EXPECTATIONS[name]!(await askWithinBudget(opened, 'documents', name));
    });
  });
});
