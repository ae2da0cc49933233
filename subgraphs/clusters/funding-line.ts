import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { DkkScalar } from '../../kernel/graph/scalars.js';
import { Title } from '../../kernel/provenance/prose.js';
import { RecordRow } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { IntColumn, KeyColumn, OptionalKey, OptionalOere, TextColumn } from '../../kernel/store/columns.js';
import { Initiative } from './initiative.js';
import type { Context } from './loaders.js';

/** What a line of a statement of funding is. */
export enum FundingLineKind {
  ALLOCATION = 'ALLOCATION',
  INITIATIVE = 'INITIATIVE',
  SUBTOTAL = 'SUBTOTAL',
  REMAINING = 'REMAINING',
  HEADING = 'HEADING',
  TRANSFER = 'TRANSFER',
}

registerEnumType(FundingLineKind, {
  name: 'FundingLineKind',
  description: "What a line of a cluster's statement of money is.",
  valuesConfig: {
    ALLOCATION: { description: 'Money given to the cluster.' },
    INITIATIVE: { description: 'Money for one initiative.' },
    SUBTOTAL: { description: 'A sum of lines above.' },
    REMAINING: { description: 'What is left.' },
    HEADING: { description: 'A heading without an amount.' },
    TRANSFER: { description: 'Money moved from or to another year: no part of what was given to the cluster.' },
  },
});

@ObjectType({
  description: "Linje i opgørelsen af klyngemidler: one line of a cluster's statement of its money, as written.",
})
@Entity('funding_line')
export class FundingLine extends RecordRow {
  @IntColumn() position!: number;

  @Field(() => String, { description: 'What the line says.' })
  @Title()
  @TextColumn()
  label!: string;

  @Field(() => FundingLineKind, { description: 'Kind of line.' })
  @KeyColumn()
  kind!: FundingLineKind;

  @Field(() => DkkScalar, {
    name: 'amount',
    nullable: true,
    description: 'Amount in kroner; null where the line states none.',
  })
  @OptionalOere()
  amountOere!: number | null;

  @OptionalKey() initiativeId!: string | null;

  @Field(() => Initiative, { nullable: true, description: 'The initiative the line is about.' })
  async initiative(@Ctx() { loaders }: Context): Promise<Initiative | null> {
    return this.initiativeId === null ? null : loaders.initiative.load(this.initiativeId);
  }

  @Field(() => Source, { description: 'Where it stands.' })
  source(): Source {
    return sourceOf(this);
  }
}
