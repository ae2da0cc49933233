import { Directive, Field, ObjectType } from 'type-graphql';

type Class<T> = new (...args: never[]) => T;

/**
 * The `ThemeTag` type of one subgraph: every subgraph has a `Theme` class of its own (the owner's, or
 * a stub with what it adds), so each gets a tag that points to it. They print identically.
 */
export function defineThemeTag<T extends object>(theme: () => Class<T>) {
  @Directive('@shareable')
  @ObjectType('ThemeTag', { description: 'That a text is about a theme, with the words that say so.' })
  class ThemeTag {
    @Field(() => theme(), { description: 'The theme.' })
    theme!: T;

    @Field(() => [String], { description: 'The words of the text that matched, verbatim.' })
    words!: string[];
  }
  return ThemeTag;
}
