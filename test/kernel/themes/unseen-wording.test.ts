import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { matchThemes } from '../../../kernel/themes/matcher.js';
import { themeBySlug, themeWithDescendants } from '../../../kernel/themes/vocabulary.js';

/** A text, in words no rule was written from, and whether a theme or one of its sub-themes is to be found in it. */
interface Expectation {
  slug: string;
  wanted: boolean;
  text: string;
}

const FIXTURE = new URL('../../fixtures/themes/unseen-wording.tsv', import.meta.url);

/** `+slug -slug<tab>text` a line; `\n` and `\u00ad` in a text are a line break and a soft hyphen. */
const expectations: Expectation[] = readFileSync(FIXTURE, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [expected, written] = line.split('\t') as [string, string];
    const text = written.replaceAll('\\n', '\n').replaceAll('\\u00ad', '\u00ad');
    return expected.split(' ').map((sign) => ({ slug: sign.slice(1), wanted: sign.startsWith('+'), text }));
  });

const isFound = ({ slug, text }: Expectation): boolean =>
  matchThemes(text).some((match) => themeWithDescendants(slug).includes(match.slug));

describe('wording that no rule was written from', () => {
  test('names themes that exist, and is enough to tell', () => {
    expect(expectations.filter(({ slug }) => themeBySlug(slug) === null)).toEqual([]);
    expect(expectations.filter(({ wanted }) => wanted).length).toBeGreaterThan(150);
    expect(expectations.filter(({ wanted }) => !wanted).length).toBeGreaterThan(50);
  });

  test.each(expectations.filter(({ wanted }) => wanted))('$slug: $text', (expectation) => {
    expect(isFound(expectation)).toBe(true);
  });

  test.each(expectations.filter(({ wanted }) => !wanted))('not $slug: $text', (expectation) => {
    expect(isFound(expectation)).toBe(false);
  });
});
