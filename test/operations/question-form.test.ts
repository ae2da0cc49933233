import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, TypeInfo, validate, visit, visitWithTypeInfo, type FieldNode } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { QUESTION_NAMES, readQuestion } from '../support/named-question.js';
import { EXPECTATIONS } from './expectations/index.js';

const AUDIENCES = [
  ...['regional analyst', 'maker of a cluster dashboard', 'reporting tool'],
  ...['KLU secretary', "doctors' consultant"],
];
const FEWEST_QUESTIONS = 27;

const schema = buildSchema(readFileSync(join(PACKAGE_ROOT, 'schema', 'api.graphql'), 'utf8'));

/** A field of a question with the arguments it may take: `$name`, a literal, or null where it is left out. */
interface AskedField {
  name: string;
  given: Record<string, string | null>;
}

function listAskedFields(query: string): AskedField[] {
  const asked: AskedField[] = [];
  const types = new TypeInfo(schema);
  const enter = (field: FieldNode): void => {
    const given = (types.getFieldDef()?.args ?? []).map(({ name }) => {
      const value = field.arguments?.find((argument) => argument.name.value === name)?.value;
      if (value?.kind === 'Variable') return [name, `$${value.name.value}`];
      return [name, value !== undefined && 'value' in value ? String(value.value) : null];
    });
    asked.push({ name: field.name.value, given: Object.fromEntries(given) });
  };
  visit(parse(query), visitWithTypeInfo(types, { Field: enter }));
  return asked;
}

describe('the named questions', () => {
  test.each(QUESTION_NAMES)('%s is valid, and says whom it serves', (name) => {
    const { query, variables, description, audience, budget } = readQuestion(name);
    expect(validate(schema, parse(query))).toEqual([]);
    expect(description.length).toBeGreaterThan(20);
    for (const served of audience.split(', ')) expect(AUDIENCES).toContain(served);
    expect(budget).toBeGreaterThan(0);
    expect(query).toMatch(/^# Prose: (yes|no)$/m);
    for (const named of Object.keys(variables)) expect(query).toContain(`$${named}: `);
  });

  test.each(QUESTION_NAMES)('%s asks about stated days, and for whole pages', (name) => {
    const asked = listAskedFields(readQuestion(name).query);
    const isUndated = ({ given }: AskedField) => 'asOf' in given && given['asOf']?.startsWith('$') !== true;
    expect(asked.filter((field) => isUndated(field) && field.given['allTime'] !== 'true')).toEqual([]);
    expect(asked.filter(({ given }) => 'first' in given && given['first'] !== '100')).toEqual([]);
  });

  test('are enough, serve everyone, and each answer is asserted', () => {
    expect(QUESTION_NAMES.length).toBeGreaterThanOrEqual(FEWEST_QUESTIONS);
    const served = new Set(QUESTION_NAMES.flatMap((name) => readQuestion(name).audience.split(', ')));
    expect([...served].sort()).toEqual([...AUDIENCES].sort());
    expect(Object.keys(EXPECTATIONS).sort()).toEqual([...QUESTION_NAMES].sort());
  });
});
