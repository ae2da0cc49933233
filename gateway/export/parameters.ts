import { isEnumType, type GraphQLSchema } from 'graphql';
import { DateScalar } from '../../kernel/graph/scalars.js';
import { bodyBySlug } from '../../kernel/reference/bodies.js';
import { findMunicipality, municipalityByCode } from '../../kernel/reference/municipalities.js';
import { listRegions, regionByCode } from '../../kernel/reference/regions.js';
import { listThemes, themeBySlug } from '../../kernel/themes/vocabulary.js';
import type { Column } from './columns.js';
import { readQuestion } from './question.js';
import { refuseInput } from './refusal.js';
import type { ExportTable, Filters } from './table.js';

const LONGEST_VALUE = 200;

/** A filter of a table: what it may be, and what it does. */
export interface Parameter {
  name: string;
  meaning: string;
  /** Name of its type in the graph. */
  type: string;
  /** The words it may be; null where they are too many to list. */
  words: readonly string[] | null;
}

const MEANINGS: Readonly<Record<string, string>> = {
  region: 'Only this region, by code.',
  municipality: 'Only this municipality, by its four-digit code.',
  cluster: 'Only this health cluster or council, by slug.',
  theme: 'Only what is about this theme or a sub-theme of it, by slug.',
  year: 'Only this year.',
  asOf: 'The day on which regions, memberships, plans and statements are looked at, `yyyy-mm-dd`; today where left out.',
  from: 'Only on or after this day, `yyyy-mm-dd`.',
  to: 'Only on or before this day, `yyyy-mm-dd`.',
  period: 'Only this period: `2024`, `2024-Q4`, `2024-11` or a day.',
  text: 'Only what contains this text, without regard to case.',
  document: 'Only what stands in this document, by id.',
  sector: 'Only this sector.',
};

/** All that a request for a table may say besides its format, by name. */
export function listParameters(schema: GraphQLSchema, table: ExportTable, columns: readonly Column[]): Parameter[] {
  const found = new Map<string, Parameter>();
  const add = (name: string, type: string, words: readonly string[] | null, fallback: string): void => {
    const meaning = MEANINGS[name] ?? fallback;
    found.set(name, { name, type, words, meaning });
  };
  for (const { operation } of table.feeds) {
    for (const [name, { type, defaulted }] of readQuestion(operation).variables) {
      if (name === 'after') continue;
      const named = schema.getType(type);
      const values = isEnumType(named) ? named.getValues().map((value) => value.name) : null;
      const words = values !== null && defaulted ? [...values, 'ALL'] : values;
      add(name, type, words, defaulted ? `Only this ${name}; ${words?.[0]} where left out.` : `Only this ${name}.`);
    }
  }
  for (const [name, columnName] of Object.entries(table.narrows ?? {})) {
    const column = columns.find((candidate) => candidate.name === columnName)!;
    add(name, column.kind === 'number' ? 'Int' : 'ID', column.words, `Only rows with this \`${columnName}\`.`);
  }
  for (const [name, meaning] of Object.entries(table.chooses ?? {}))
    found.set(name, { name, type: 'Int', words: null, meaning });
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The filters of a request. A 400 with a sentence for a parameter that is unknown, said twice, or of no use. */
export function readFilters(parameters: readonly Parameter[], search: URLSearchParams): Filters {
  const filters: Record<string, string | number | null> = {};
  for (const [name, value] of search) {
    const parameter = parameters.find((candidate) => candidate.name === name);
    if (parameter === undefined) {
      const known = parameters.map((candidate) => candidate.name).join(', ');
      throw refuseInput(`${JSON.stringify(name)} is no parameter of this table. It takes: ${known}.`);
    }
    if (Object.hasOwn(filters, name)) throw refuseInput(`${name} is given twice. Give one value.`);
    filters[name] = readValue(parameter, value);
  }
  return filters;
}

function readValue({ name, type, words }: Parameter, value: string): string | number | null {
  const shown = JSON.stringify(value.slice(0, LONGEST_VALUE));
  if (value === '') throw refuseInput(`${name} has no value. Leave it out, or give one.`);
  if (value.length > LONGEST_VALUE) throw refuseInput(`${name} is longer than ${LONGEST_VALUE} characters.`);
  if (words !== null) {
    if (!words.includes(value)) throw refuseInput(`${name}: ${shown} is none of ${words.join(', ')}.`);
    return value === 'ALL' ? null : value;
  }
  if (type === 'Int') {
    if (!/^\d{1,9}$/.test(value)) throw refuseInput(`${name}: ${shown} is not a whole number.`);
    return Number(value);
  }
  if (type === 'Date') {
    try {
      return DateScalar.parseValue(value);
    } catch {
      throw refuseInput(`${name}: ${shown} is no day of the form yyyy-mm-dd.`);
    }
  }
  const complaint = KEYS[name]?.(value) ?? null;
  if (complaint !== null) throw refuseInput(`${name}: ${shown} is ${complaint}.`);
  return value;
}

/** What is wrong with a key, or null. A misspelt one would give an empty table, which looks like an answer. */
const KEYS: Readonly<Record<string, (value: string) => string | null>> = {
  region: (value) =>
    regionByCode(value)
      ? null
      : `no region. The codes are: ${listRegions()
          .map(({ code }) => code)
          .join(', ')}`,
  municipality: (value) => {
    if (municipalityByCode(value)) return null;
    const meant = findMunicipality(value);
    return meant ? `a name. The code of ${meant.name} is ${meant.code}` : 'no municipality code (four digits)';
  },
  theme: (value) =>
    themeBySlug(value)
      ? null
      : `no theme. Themes are, for example, ${listThemes()
          .slice(0, 3)
          .map(({ slug }) => slug)
          .join(', ')}`,
  period: (value) =>
    /^\d{4}(-Q[1-4]|-\d\d(-\d\d)?)?$/.test(value) ? null : 'no period of the form 2024, 2024-Q4, 2024-11 or 2024-11-30',
  // Minutes may name a body that the reference table does not have.
  cluster: (value) =>
    (bodyBySlug(value) ?? /^s[kr]-[a-z0-9-]+$/.test(value)) ? null : 'no slug of a cluster (sk-…) or council (sr-…)',
};
