import { Field, ObjectType } from 'type-graphql';
import { GraphQLSchema } from 'graphql';
import {
  DataIssueKind,
  DataIssueSeverity,
  DecisionOutcome,
  DocumentKind,
  SuccessionKind,
} from '../provenance/kinds.js';
import { DateScalar, DateTimeScalar, DkkScalar, PartialDateScalar, TimeScalar } from './scalars.js';

/**
 * Names every scalar and enum that the three subgraphs define alike. type-graphql builds only what a type uses, and a
 * client tool that knows one subgraph's values should know them all; the type itself is taken out again.
 */
@ObjectType()
export class ValueTypes {
  @Field(() => DateScalar) date!: string;
  @Field(() => PartialDateScalar) partialDate!: string;
  @Field(() => TimeScalar) time!: string;
  @Field(() => DateTimeScalar) dateTime!: string;
  @Field(() => DkkScalar) money!: number;
  @Field(() => DocumentKind) documentKind!: DocumentKind;
  @Field(() => DataIssueKind) issueKind!: DataIssueKind;
  @Field(() => DataIssueSeverity) severity!: DataIssueSeverity;
  @Field(() => DecisionOutcome) outcome!: DecisionOutcome;
  @Field(() => SuccessionKind) succession!: SuccessionKind;
}

/** The schema without `ValueTypes`, and with what it names. */
export function dropValueTypes(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: config.types.filter(({ name }) => name !== ValueTypes.name) });
}
