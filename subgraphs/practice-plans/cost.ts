import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DkkScalar } from '../../kernel/graph/scalars.js';
import type { Place } from '../../kernel/import/reading.js';
import type { RecordRow } from '../../kernel/provenance/record.js';
import { Source, sourceAt } from '../../kernel/provenance/source.js';

/** What an amount is for. */
export enum CostPeriod {
  YEARLY = 'YEARLY',
  ONCE = 'ONCE',
  TOTAL = 'TOTAL',
}

registerEnumType(CostPeriod, {
  name: 'CostPeriod',
  description: 'What an amount is for.',
  valuesConfig: {
    YEARLY: { description: 'Årligt: every year.' },
    ONCE: { description: 'Engangsbeløb: once.' },
    TOTAL: { description: 'I alt: over the whole period.' },
  },
});

@ObjectType({ description: 'Udgift: what a plan or a measure costs, as the plan states it.' })
export class Cost {
  @Field(() => DkkScalar, {
    nullable: true,
    description: 'The amount in kroner; null where a span is stated, or only words.',
  })
  amount!: number | null;

  @Field(() => DkkScalar, {
    nullable: true,
    description: 'Lower end in kroner where a span is stated; then `amount` is null.',
  })
  min!: number | null;

  @Field(() => DkkScalar, { nullable: true, description: 'Upper end in kroner where a span is stated.' })
  max!: number | null;

  @Field(() => CostPeriod, { nullable: true, description: 'What the amount is for; null where not stated.' })
  period!: CostPeriod | null;

  @Field(() => Boolean, { description: 'Whether the document calls it rough ("ca.", "forventes").' })
  estimated!: boolean;

  @Field(() => Source, { description: 'Where it stands.' })
  source!: Source;
}

/** The columns that hold a cost; no place: none is stated. */
export interface CostColumns {
  costOere: number | null;
  costMinOere: number | null;
  costMaxOere: number | null;
  costPeriod: CostPeriod | null;
  costEstimated: boolean | null;
  costPlace: Place | null;
}

/** The cost a record states; null where it states none. */
export function costOf(row: RecordRow & CostColumns): Cost | null {
  const source = sourceAt(row, row.costPlace);
  return source === null
    ? null
    : {
        ...{ amount: row.costOere, min: row.costMinOere, max: row.costMaxOere, period: row.costPeriod },
        ...{ estimated: row.costEstimated ?? false, source },
      };
}
