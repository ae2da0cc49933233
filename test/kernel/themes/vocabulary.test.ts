import { expect, test } from '@jest/globals';
import { listMunicipalities } from '../../../kernel/reference/municipalities.js';
import { slugify } from '../../../kernel/danish/text.js';
import { matchThemes } from '../../../kernel/themes/matcher.js';
import { listAncestors, listThemes, themeBySlug, themeWithDescendants } from '../../../kernel/themes/vocabulary.js';

const themes = listThemes();

test('slugs are ASCII words joined by hyphens, each once', () => {
  expect(themes.map(({ slug }) => slugify(slug))).toEqual(themes.map(({ slug }) => slug));
  expect(new Set(themes.map(({ slug }) => slug)).size).toBe(themes.length);
});

test('names are given once', () => {
  expect(new Set(themes.map(({ name }) => name)).size).toBe(themes.length);
});

test('a parent is a theme that stands before its sub-themes', () => {
  const seen = new Set<string>();
  for (const { slug, parent } of themes) {
    if (parent !== null) expect(seen).toContain(parent);
    seen.add(slug);
  }
});

test.each(themes.map((theme) => [theme.slug, theme] as const))('%s is found by its synonyms', (slug, { synonyms }) => {
  const missed = synonyms.filter((synonym) => !matchThemes(synonym).some((match) => match.slug === slug));
  expect(missed).toEqual([]);
});

test('no rule names a municipality', () => {
  const words = new Set(
    themes.flatMap(({ rules, not = [] }) => [...rules, ...not].flatMap((rule) => rule.split(/[ |+*]/))),
  );
  const names = listMunicipalities().map(({ name }) => name.toLowerCase());
  expect(names.filter((name) => words.has(name))).toEqual([]);
});

test('themes by slug', () => {
  expect(themeBySlug('dosisdispensering')).toMatchObject({ name: 'Dosisdispensering', parent: 'medicin' });
  expect(themeBySlug('Dosisdispensering')).toBeNull();
});

test('a theme with its sub-themes at every depth, and what is above it', () => {
  expect(themeWithDescendants('digitalisering')).toEqual(
    expect.arrayContaining(['digitalisering', 'telemedicin', 'telekol']),
  );
  expect(themeWithDescendants('telekol')).toEqual(['telekol']);
  expect(themeWithDescendants('findes-ikke')).toEqual(['findes-ikke']);
  expect(listAncestors('telekol')).toEqual(['telemedicin', 'digitalisering']);
  expect(listAncestors('findes-ikke')).toEqual([]);
});
