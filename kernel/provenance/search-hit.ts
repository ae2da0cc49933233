import { ArgsType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { foldText } from '../danish/text.js';
import { resolvePageSize } from '../graph/connection.js';
import type { Store } from '../store/store.js';
import { TvaersError } from '../errors.js';
import { SearchEntry } from './search-entry.js';
import { Source, sourceOf } from './source.js';

@Directive('@shareable')
@ObjectType({ description: 'One record that a text search found.' })
export class SearchHit {
  @Field(() => String, { description: 'GraphQL type of the record: KluTopic, AgendaItem, ActionMeasure …' })
  typename!: string;

  @Field(() => ID, { description: 'Id of the record.' })
  id!: string;

  @Field(() => String, { description: 'Title of the record.' })
  title!: string;

  @Field(() => Source, { description: 'Where it stands.' })
  source!: Source;
}

@ArgsType()
export class SearchArgs {
  @Field(() => String, { description: 'Words to find, in that order, without regard to case.' })
  text!: string;

  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many hits, 1-100.' })
  first!: number | null;
}

/** The pattern of a LIKE that finds `text` anywhere in folded text; `likeFolded` names its escape character. */
export function toLikePattern(text: string): string {
  return `%${foldText(text).replace(/[!%_]/g, '!$&')}%`;
}

/** The condition that goes with `toLikePattern`, for a column of folded text. */
export const likeFolded = (column: string, parameter: string): string => `${column} LIKE :${parameter} ESCAPE '!'`;

/**
 * Records of one subgraph whose title or words contain `text`, without regard to case; titles first
 * by type, then by id. BAD_USER_INPUT for an empty text or a `first` outside 1-100.
 */
export async function findSearchHits({ reader }: Store, { text, first }: SearchArgs): Promise<SearchHit[]> {
  if (foldText(text) === '')
    throw new TvaersError('BAD_USER_INPUT', 'text: is empty. Give at least one word to search for.');
  const entries = await reader
    .createQueryBuilder(SearchEntry, 'entry')
    .where('entry.leads = :leads', { leads: true })
    .andWhere(likeFolded('entry.folded', 'pattern'), { pattern: toLikePattern(text) })
    .orderBy('entry.id', 'ASC')
    .take(resolvePageSize(first))
    .getMany();
  return entries.map((entry) => ({
    typename: entry.typename,
    id: entry.recordId,
    title: entry.title,
    source: sourceOf(entry),
  }));
}
