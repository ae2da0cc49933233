import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ERROR_CODES } from '../../kernel/errors.js';
import { type FixtureGateway, listCodes, openFixtureGateway } from './fixture-gateway.js';

let fixture: FixtureGateway;
beforeAll(async () => {
  fixture = await openFixtureGateway();
});
afterAll(() => fixture.gateway.stop());

test.each([
  ['unread', /SELECT|secret_column|SQLITE/],
  ['leaking', /10\.1\.2\.3|hunter2|ECONNREFUSED/],
])('what %s throws stays inside: the client gets a request id, the log the cause', async (field, secret) => {
  const { ask, lines } = fixture;
  lines.length = 0;
  const answer = await ask(`{ ${field} }`);
  expect(answer.data).toEqual({ [field]: null });
  expect(JSON.stringify(answer)).not.toMatch(secret);
  const [error] = answer.errors;
  expect(error?.path).toEqual([field]);
  expect(Object.keys(error?.extensions ?? {}).toSorted()).toEqual(['code', 'requestId', 'sector']);
  expect(error?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', sector: 'clusters' });
  expect(lines).toHaveLength(1);
  const entry = JSON.parse(lines[0]!);
  expect(entry).toMatchObject({
    requestId: error?.extensions?.requestId,
    sector: 'clusters',
    message: expect.stringMatching(secret),
  });
  expect(entry.stack).toContain('fixture-graph');
});

test('a code of the register passes with its message', async () => {
  expect((await fixture.ask('{ refused }')).errors).toEqual([
    {
      message: 'first: 500 is outside 1-100.',
      path: ['refused'],
      extensions: { code: 'BAD_USER_INPUT', sector: 'clusters' },
    },
  ]);
});

test('a code meant for the operator passes, its address does not', async () => {
  const answer = await fixture.ask('{ closed }');
  expect(listCodes(answer)).toEqual([['STORE_UNREACHABLE', 'clusters']]);
  expect(answer.errors[0]?.message).toBe(ERROR_CODES.STORE_UNREACHABLE);
  expect(JSON.stringify(answer)).not.toContain('10.1.2.3');
  expect(fixture.lines.join()).toContain('10.1.2.3');
});

test.each([
  ['{ clusters { slug ', undefined, 'GRAPHQL_PARSE_FAILED'],
  ['{ clusters { nothing } }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
  ['query A($code: ID!) { municipality(code: $code) { name } }', {}, 'BAD_USER_INPUT'],
  ['query A { clusters { slug } } query B { clusters { slug } }', undefined, 'OPERATION_RESOLUTION_FAILURE'],
  ['', undefined, 'BAD_REQUEST'],
])('the client is told its own mistake: %s', async (query, variables, code) => {
  const answer = await fixture.ask(query, variables);
  expect(listCodes(answer)).toEqual([[code, undefined]]);
  expect(answer.errors[0]?.message).not.toContain('Something went wrong');
  expect(JSON.stringify(answer)).not.toContain('node_modules');
});

test('an embedded schema that does not fit the supergraph is masked and named in the log', async () => {
  const { sectors } = await import('./fixture-graph.js').then((graph) => graph.createFixtureSectors());
  const other = { ...sectors.municipalities, name: 'clusters' as const };
  const mismatched = await openFixtureGateway([other]);
  const answer = await mismatched.ask('{ clusters { slug } }');
  await mismatched.gateway.stop();
  expect(listCodes(answer)).toEqual([['INTERNAL_SERVER_ERROR', 'clusters']]);
  expect(answer.errors[0]?.message).not.toContain('Cannot query field');
  expect(mismatched.lines.join()).toContain('Cannot query field');
});
