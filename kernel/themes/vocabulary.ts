import { care } from './entries/care.js';
import { citizens } from './entries/citizens.js';
import { collaboration } from './entries/collaboration.js';
import { doctors } from './entries/doctors.js';
import { illness } from './entries/illness.js';
import { medicine } from './entries/medicine.js';
import { prevention } from './entries/prevention.js';
import { technology } from './entries/technology.js';
import type { ThemeEntry } from './theme-entry.js';

export type { ThemeEntry } from './theme-entry.js';

const themes: readonly ThemeEntry[] = [
  ...medicine,
  ...doctors,
  ...collaboration,
  ...care,
  ...citizens,
  ...illness,
  ...prevention,
  ...technology,
];

const bySlug: ReadonlyMap<string, ThemeEntry> = new Map(themes.map((theme) => [theme.slug, theme]));

const withDescendants: ReadonlyMap<string, string[]> = new Map(
  themes.map(({ slug }) => [
    slug,
    themes.filter((theme) => [theme.slug, ...listAncestors(theme.slug)].includes(slug)).map((theme) => theme.slug),
  ]),
);

/** All themes, in the vocabulary's order: by subject, a sub-theme after its parent. */
export function listThemes(): readonly ThemeEntry[] {
  return themes;
}

/** The theme with that slug; null where the vocabulary has none. */
export function themeBySlug(slug: string): ThemeEntry | null {
  return bySlug.get(slug) ?? null;
}

/** The slug and those of all its sub-themes, itself first: what a filter by theme includes. An unknown slug stands alone: it finds nothing. */
export function themeWithDescendants(slug: string): readonly string[] {
  return withDescendants.get(slug) ?? [slug];
}

/** The slugs above a theme, nearest first; empty for a theme at the top and for an unknown slug. */
export function listAncestors(slug: string): string[] {
  const parent = bySlug.get(slug)?.parent ?? null;
  return parent === null ? [] : [parent, ...listAncestors(parent)];
}
