import type { Place } from '../../../kernel/import/reading.js';

/** Every place in what a reader gives, however deep. */
export function allPlaces(value: unknown): Place[] {
  if (value === null || typeof value !== 'object') return [];
  if ('line' in value && 'column' in value && 'text' in value) return [value as Place];
  return Object.values(value).flatMap(allPlaces);
}

/** What a reader gives without places and messages: what must not change with the layout of a page. */
export function withoutPlaces(value: unknown): unknown {
  const layout = new Set(['place', 'places', 'sourcePlace', 'message']);
  return JSON.parse(JSON.stringify(value, (key, inner) => (layout.has(key) ? undefined : inner)));
}
