import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { foldText } from '../../kernel/danish/text.js';
import { PartialDateScalar } from '../../kernel/graph/scalars.js';
import { InitiativeMunicipality } from './initiative-municipality.js';
import { InitiativeStatus } from './initiative-status.js';
import { Initiative, mergeStatements } from './initiative.js';
import type { Context } from './loaders.js';

@ArgsType()
class InitiativesArgs {
  @Field(() => ID, { nullable: true, description: 'Only initiatives of this cluster or council.' })
  cluster?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only initiatives in which this municipality takes part.' })
  municipality?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only initiatives about this theme or a sub-theme.' })
  theme?: string | null;

  @Field(() => InitiativeStatus, { nullable: true, description: 'Only initiatives of this status.' })
  status?: InitiativeStatus | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'Only initiatives whose stated `periodTo` ends after this day, month or year ends. Those without a stated end are not among them.',
  })
  endsAfter?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only initiatives whose name or status contains this text, without regard to case.',
  })
  text?: string | null;
}

@Resolver()
export class InitiativeQueries {
  @Query(() => [Initiative], {
    nullable: true,
    description: 'Initiatives of health clusters and councils, by name in Danish alphabetical order.',
  })
  async initiatives(
    @Args(() => InitiativesArgs) args: InitiativesArgs,
    @Ctx() { store, loaders }: Context,
  ): Promise<Initiative[]> {
    const query = store.reader
      .createQueryBuilder(Initiative, 'initiative')
      .where('initiative.live = :live', { live: true });
    if (args.cluster != null) query.andWhere('initiative.clusterId = :cluster', { cluster: args.cluster });
    if (args.municipality != null) {
      const places = query
        .subQuery()
        .select('place.root')
        .from(InitiativeMunicipality, 'place')
        .where('place.live = :live AND place.municipalityCode = :code');
      query.andWhere(`initiative.id IN ${places.getQuery()}`, { code: args.municipality });
    }
    const about =
      args.theme == null ? null : new Set((await loaders.initiativesOfTheme.load(args.theme)).map(({ id }) => id));
    const wanted = foldText(args.text ?? '');
    return mergeStatements(await query.getMany())
      .filter(({ id }) => about === null || about.has(id))
      .filter(({ status }) => args.status == null || status === args.status)
      .filter(
        ({ periodTo }) =>
          args.endsAfter == null || (periodTo !== null && getLastDay(periodTo) > getLastDay(args.endsAfter)),
      )
      .filter(({ name, aliases, statusText }) =>
        foldText([name, ...aliases, statusText ?? ''].join(' ')).includes(wanted),
      );
  }
}

/** The last day of a day, a month or a year. */
function getLastDay(date: string): string {
  if (date.length === 10) return date;
  const [year, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year!, month, 0)).toISOString().slice(0, 10);
}
