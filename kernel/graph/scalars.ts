import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { TvaersError } from '../errors.js';

function defineTextScalar(
  name: string,
  description: string,
  pattern: RegExp,
  form: string,
): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && pattern.test(value) && isCalendarDay(value)) return value;
    throw new TvaersError('BAD_USER_INPUT', `${name}: ${JSON.stringify(value)} is not of the form ${form}.`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: check,
    parseLiteral: (node: ValueNode) => check(node.kind === Kind.STRING ? node.value : null),
  });
}

/** False only for text that is shaped as a full date and names no calendar day (2023-02-30). */
function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return true;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

export const DateScalar = defineTextScalar(
  'Date',
  'A calendar day, ISO `yyyy-mm-dd`.',
  /^\d{4}-\d{2}-\d{2}$/,
  'yyyy-mm-dd',
);

export const PartialDateScalar = defineTextScalar(
  'PartialDate',
  'A date as far as the document states it: `yyyy`, `yyyy-mm` or `yyyy-mm-dd`.',
  /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/,
  'yyyy, yyyy-mm or yyyy-mm-dd',
);

export const TimeScalar = defineTextScalar('Time', 'A time of day, `HH:MM`.', /^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM');

export const DateTimeScalar = defineTextScalar(
  'DateTime',
  'A moment, ISO 8601 with offset.',
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
  'yyyy-mm-ddThh:mm:ssZ',
);

/** Money. Inside the hub an integer number of øre; in the graph kroner with at most two decimals. */
export const DkkScalar = new GraphQLScalarType<number, number>({
  name: 'DKK',
  description: 'Danish kroner as a JSON number with at most two decimals.',
  serialize: (oere) => {
    if (typeof oere !== 'number' || !Number.isSafeInteger(oere))
      throw new TypeError(`DKK wants an integer of øre, got ${String(oere)}`);
    return oere / 100;
  },
  parseValue: (kroner) => {
    if (typeof kroner === 'number' && Number.isFinite(kroner)) return Math.round(kroner * 100);
    throw new TvaersError('BAD_USER_INPUT', `DKK: ${JSON.stringify(kroner)} is not a number.`);
  },
});
