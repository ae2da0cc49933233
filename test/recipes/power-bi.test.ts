import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { ENGINES } from '../support/engines.js';
import { openServedHub, type ServedHub } from '../export/served-hub.js';
import { askOverHttp } from '../support/process.js';

const readRecipe = (file: string): string =>
  readFileSync(join(PACKAGE_ROOT, 'docs', 'recipes', ...file.split('/')), 'utf8');

const engine = ENGINES[0]![1]();
let hub: ServedHub;
beforeAll(async () => {
  hub = await openServedHub(engine, 'facts');
}, 120_000);
afterAll(async () => {
  await hub?.close();
  await engine.drop();
});

test.each(['power-bi/table.pq', 'power-bi/question.pq', 'power-bi/README.md', 'excel/README.md'])(
  '%s says that it was not run',
  (file) => {
    expect(readRecipe(file)).toMatch(/not run/i);
  },
);

test.each(['power-bi/table.pq', 'power-bi/question.pq'])(
  '%s asks one constant address, so that the service can refresh it',
  (file) => {
    const script = readRecipe(file);
    expect(script.match(/Web\.Contents\(\s*Hub,/g)).toHaveLength(script.match(/Web\.Contents\(/g)!.length);
    expect(script).toMatch(/^ {4}Hub = "http:\/\/127\.0\.0\.1:4000",$/m);
    expect(script).toMatch(/RelativePath = "[a-z0-9./-]+"/);
  },
);

test('the table is asked for with filters it takes, and typed by columns it has', async () => {
  const script = readRecipe('power-bi/table.pq');
  const [, path] = /RelativePath = "export([^"]+)"/.exec(script)!;
  const query = [.../Query = \[([^\]]*)\]/.exec(script)![1]!.matchAll(/(\w+) = "([^"]*)"/g)].map(
    ([, name, value]) => `${name}=${value}`,
  );
  const { status, text, rowCount } = await hub.get(`${path}?${query.join('&')}`);
  expect([status, rowCount]).toEqual([200, '22']);
  const header = text.split('\n')[0]!.split(',');
  const typed = [...script.matchAll(/\{"(\w+)", /g)].map(([, column]) => column!);
  expect(typed.length).toBeGreaterThan(5);
  expect(typed.filter((column) => !header.includes(column))).toEqual([]);
});

test('the question, asked page by page by its own cursors, gives every row with every field', async () => {
  const script = readRecipe('power-bi/question.pq');
  const [, question] = /Question = "([^"]*)"/.exec(script)!;
  const titles: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data, errors } = await askOverHttp(`${hub.url}/graphql`, question!, { year: 2023, region: '1083', after });
    expect(errors).toBeUndefined();
    const page = (data as any).kluTopics;
    for (const { title, themes, report, source } of page.nodes) {
      expect([
        themes,
        report.municipality.name,
        report.municipality.code,
        report.year,
        source.document.id,
        source.line,
      ]).not.toContain(undefined);
      titles.push(title);
    }
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  expect(titles).toHaveLength(371);
});

test('the address that Excel is given leads to a workbook', async () => {
  const [, path] = /http:\/\/127\.0\.0\.1:4000\/export(\/\S+)/.exec(
    readRecipe('excel/README.md').split('Fra internettet')[1]!,
  )!;
  const { status, headers, body } = await hub.get(path!);
  expect([status, headers['content-type'], body.subarray(0, 2).toString()]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'PK',
  ]);
});
