import { Ctx, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { DkkScalar, PartialDateScalar } from '../../kernel/graph/scalars.js';
import { DataIssue } from '../../kernel/provenance/data-issue.js';
import { RootRecord } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { KeyColumn, OptionalBool, OptionalOere } from '../../kernel/store/columns.js';
import { FundingLine } from './funding-line.js';
import type { Context } from './loaders.js';

@ObjectType({
  description:
    "Klyngemidler: one statement of a cluster's money, as its minutes give it. `allocated` is the state's money to the cluster; the cluster's money to a municipality is `Initiative.allocations`.",
})
@Entity('cluster_funding')
export class ClusterFunding extends RootRecord {
  @KeyColumn() clusterId!: string;

  @Field(() => PartialDateScalar, { description: 'The day the statement is of.' })
  @KeyColumn()
  date!: string;

  @Field(() => DkkScalar, {
    name: 'allocated',
    nullable: true,
    description: 'Tildelt: what the cluster was given, in kroner.',
  })
  @OptionalOere()
  allocatedOere!: number | null;

  @Field(() => DkkScalar, {
    name: 'committed',
    nullable: true,
    description: 'What initiatives have been granted, in kroner: the stated subtotal, else the sum of their lines.',
  })
  @OptionalOere()
  committedOere!: number | null;

  @Field(() => DkkScalar, {
    name: 'recommended',
    nullable: true,
    description: 'What is recommended and not yet granted, in kroner.',
  })
  @OptionalOere()
  recommendedOere!: number | null;

  @Field(() => DkkScalar, { name: 'remaining', nullable: true, description: 'What is left, in kroner, as stated.' })
  @OptionalOere()
  remainingOere!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether every sum of the statement agrees with its rows; null where there is nothing to check.',
  })
  @OptionalBool()
  balanced!: boolean | null;

  @Field(() => [FundingLine], { description: 'The lines of the statement, in order.' })
  lines(@Ctx() { loaders }: Context): Promise<FundingLine[]> {
    return loaders.linesOfFunding.load(this.id);
  }

  @Field(() => [DataIssue], {
    description: 'What is odd about the statement: sums that do not match, figures that disagree.',
  })
  issues(@Ctx() { provenance }: Context): Promise<DataIssue[]> {
    return provenance.issuesOfRecord.load(this.id);
  }

  @Field(() => Source, { description: 'Where it stands.' })
  source(): Source {
    return sourceOf(this);
  }
}
