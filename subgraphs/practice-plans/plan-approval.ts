import { Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { PartialDateScalar } from '../../kernel/graph/scalars.js';
import { DecisionOutcome } from '../../kernel/provenance/kinds.js';
import { Prose, Title } from '../../kernel/provenance/prose.js';
import { RecordRow } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { OptionalKey, OptionalText } from '../../kernel/store/columns.js';
import { Municipality, toMunicipality } from './municipality.js';

@ObjectType({ description: 'Godkendelse af en praksisplan: what one body decided on a plan, or is to decide.' })
@Entity('plan_approval')
export class PlanApproval extends RecordRow {
  @OptionalKey() municipalityCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The body that decided, as written.' })
  @Title()
  @OptionalText()
  body!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it decided or is to decide, as far as stated.' })
  @OptionalKey()
  date!: string | null;

  @Field(() => DecisionOutcome, {
    nullable: true,
    description: 'What it decided; null where that is not known, or not decided when the document was written.',
  })
  @OptionalKey()
  outcome!: DecisionOutcome | null;

  @Field(() => String, { nullable: true, description: "The decision's wording; null where prose was not imported." })
  @Prose()
  @OptionalText()
  text!: string | null;

  @Field(() => String, { nullable: true, description: "The body's case or journal number." })
  @OptionalText()
  caseNumber!: string | null;

  @Field(() => Municipality, {
    nullable: true,
    description:
      'The municipality whose body it is, as its document says or its importer stated; null for a body of the region and where it is not known.',
  })
  async municipality(): Promise<Municipality | null> {
    return this.municipalityCode === null ? null : toMunicipality(this.municipalityCode);
  }

  @Field(() => Source, { description: 'Where it stands.' })
  get source(): Source {
    return sourceOf(this);
  }
}

/** The decisions on plans, each once though several documents tell of it (the first row stands), by date; undated ones last. */
export function listDecisions(rows: readonly PlanApproval[]): PlanApproval[] {
  const decisions = rows.filter((row, index) => rows.findIndex(({ id }) => id === row.id) === index);
  const keyOf = ({ date, id }: PlanApproval): string => `${date ?? '9999'}|${id}`;
  return decisions.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
