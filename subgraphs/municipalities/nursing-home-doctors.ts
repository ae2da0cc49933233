import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Source } from '../../kernel/provenance/source.js';

/** How far a scheme reaches. */
export enum Extent {
  ALL = 'ALL',
  SOME = 'SOME',
  NONE = 'NONE',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(Extent, {
  name: 'Extent',
  description: 'How far a scheme reaches.',
  valuesConfig: {
    ALL: { description: 'In place everywhere.' },
    SOME: { description: 'In place in some.' },
    NONE: { description: 'In place nowhere.' },
    UNKNOWN: { description: 'Mentioned, but not how far it reaches.' },
  },
});

@ObjectType({
  description:
    'Plejehjemslæger: how far the scheme of a fixed doctor at each nursing home is in place, as the follow-up states it.',
})
export class NursingHomeDoctors {
  @Field(() => Extent, { description: 'How far the scheme reaches.' })
  extent!: Extent;

  @Field(() => Int, { nullable: true, description: 'Nursing homes with a fixed doctor, where stated.' })
  covered!: number | null;

  @Field(() => Int, { nullable: true, description: 'Nursing homes in all, where stated.' })
  total!: number | null;

  @Field(() => Source, { description: 'Where it is stated.' })
  source!: Source;
}
