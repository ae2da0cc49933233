import {
  astFromValue,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  print,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';

type WithFields = GraphQLObjectType | GraphQLInterfaceType;

/** The kinds of type in the order in which the page lists them, each with the heading above it. */
const SECTIONS: [heading: string, isOfKind: (type: GraphQLNamedType) => boolean][] = [
  ['Types', (type) => (isObjectType(type) || isInterfaceType(type)) && !isPageType(type)],
  ['Pages', (type) => isPageType(type)],
  ['Unions', isUnionType],
  ['Arguments with parts', isInputObjectType],
  ['Enumerations', isEnumType],
  ['Scalars', isScalarType],
];

/** Connections and their edges: alike for every node, so that they stand apart. */
function isPageType({ name }: GraphQLNamedType): boolean {
  return /(Connection|Edge)$/.test(name) || name === 'PageInfo';
}

/** Markdown of every question, type, field, argument and value of the graph that clients see, with all descriptions. */
export function renderSchemaReference(schema: GraphQLSchema): string {
  const query = schema.getQueryType()!;
  const types = Object.values(schema.getTypeMap())
    .filter((type) => type !== query && !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const sections = SECTIONS.map(([heading, isOfKind]) => ({ heading, types: types.filter(isOfKind) })).filter(
    (section) => section.types.length > 0,
  );
  return [
    '# Schema',
    '',
    'Generated from the graph by `npx tvaers schema`; a test compares. The same as a file: [`schema/api.graphql`](../../schema/api.graphql),',
    'and from a running hub `GET /schema.graphql`. To try it: `/graphiql`. `!` marks what is never null.',
    '',
    `- [Questions](#questions): ${Object.keys(query.getFields()).length} root fields`,
    ...sections.map(
      ({ heading, types: listed }) => `- [${heading}](#${toAnchor(heading)}): ${listed.map(linkTo).join(', ')}`,
    ),
    '',
    '## Questions',
    '',
    ...sortedFields(query).flatMap((field) => renderQuestion(field)),
    ...sections.flatMap(({ heading, types: listed }) => [`## ${heading}`, '', ...listed.flatMap(renderType)]),
  ].join('\n');
}

const toAnchor = (heading: string): string => heading.toLowerCase().replaceAll(' ', '-');
const linkTo = ({ name }: GraphQLNamedType): string => `[${name}](#${name.toLowerCase()})`;
const sortedFields = (type: WithFields): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).sort((a, b) => (a.name < b.name ? -1 : 1));

/** A description as one line of a table. */
function toCell(description: string | null | undefined): string {
  return (description ?? '')
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .trim();
}

/** `[Municipality!]!` with the named type a link to its heading. */
function renderTypeName(type: GraphQLType): string {
  const named = getNamedType(type);
  const [before, after] = String(type).split(named.name) as [string, string];
  const shown = isSpecifiedScalarType(named) ? named.name : linkTo(named);
  return `${before.replaceAll('[', '\\[')}${shown}${after.replaceAll(']', '\\]')}`;
}

function renderDefault({ defaultValue, type }: GraphQLArgument | GraphQLInputField): string {
  const literal = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  return literal == null ? '' : `\`${print(literal)}\``;
}

function renderArguments(args: readonly (GraphQLArgument | GraphQLInputField)[], heading: string): string[] {
  if (args.length === 0) return [];
  return [
    `| ${heading} | type | left out | meaning |`,
    '| --- | --- | --- | --- |',
    ...args.map(
      (argument) =>
        `| \`${argument.name}\` | ${renderTypeName(argument.type)} | ${renderDefault(argument)} | ${toCell(argument.description)} |`,
    ),
    '',
  ];
}

function renderQuestion(field: GraphQLField<unknown, unknown>): string[] {
  const answer = `Answers ${renderTypeName(field.type)}.`;
  return [
    `### Query.${field.name}`,
    '',
    `${toCell(field.description)} ${answer}${renderDeprecation(field)}`,
    '',
    ...renderArguments(field.args, 'argument'),
  ];
}

function renderType(type: GraphQLNamedType): string[] {
  return [`### ${type.name}`, '', toCell(type.description), '', ...renderBody(type)];
}

function renderBody(type: GraphQLNamedType): string[] {
  if (isObjectType(type) || isInterfaceType(type)) return renderFields(type);
  if (isInputObjectType(type))
    return renderArguments(Object.values((type as GraphQLInputObjectType).getFields()), 'part');
  if (isEnumType(type)) return renderValues(type);
  if (isUnionType(type)) return [`One of: ${type.getTypes().map(linkTo).join(', ')}.`, ''];
  return [];
}

function renderFields(type: WithFields): string[] {
  const fields = sortedFields(type);
  return [
    '| field | type | meaning |',
    '| --- | --- | --- |',
    ...fields.map(
      (field) =>
        `| \`${field.name}\` | ${renderTypeName(field.type)} | ${toCell(field.description)}${renderDeprecation(field)} |`,
    ),
    '',
    ...fields
      .filter(({ args }) => args.length > 0)
      .flatMap((field) => renderArguments(field.args, `argument of \`${field.name}\``)),
  ];
}

function renderValues(type: GraphQLEnumType): string[] {
  const values = type.getValues().map(({ name, description }) => `| \`${name}\` | ${toCell(description)} |`);
  return ['| value | meaning |', '| --- | --- |', ...values, ''];
}

function renderDeprecation({ deprecationReason }: GraphQLField<unknown, unknown>): string {
  return deprecationReason ? ` Deprecated: ${toCell(deprecationReason)}` : '';
}
