import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Place } from '../../../kernel/import/reading.js';
import { PACKAGE_ROOT } from '../../../kernel/root.js';

/** A fixture document by its path below test/fixtures. */
export const readFixture = (path: string): string => readFileSync(join(PACKAGE_ROOT, 'test', 'fixtures', path), 'utf8');

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'line' in value && 'text' in value && 'column' in value;

/** Every place within a value. */
export function collectPlaces(value: unknown): Place[] {
  if (isPlace(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(collectPlaces) : [];
}

/** Every quote must stand letter for letter on its line, and every line must exist. */
export function expectVerbatim(text: string, facts: unknown): void {
  const lines = text.split(/\r\n?|\n/);
  const places = collectPlaces(facts);
  expect(places.length).toBeGreaterThan(0);
  for (const { line, text: quote } of places) {
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines.length);
    if (quote !== null) expect(lines[line - 1]).toContain(quote);
  }
}

/** What is stated, without where: what must not change when a document is laid out another way. */
export function dropPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const stated = Object.entries(value).filter(
    ([key, inner]) => !isPlace(inner) && !/places?$/i.test(key) && key !== 'message' && key !== 'readShare',
  );
  return Object.fromEntries(stated.map(([key, inner]) => [key, dropPlaces(inner)]));
}
