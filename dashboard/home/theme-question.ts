import text from '../../schema/operations/themes-raised-most.graphql?raw';
import { useQuestion, type Asked } from '../use-question.js';
import type { Selection } from './choices.js';
import type { ThemeCount } from './theme-count.js';

/** What schema/operations/themes-raised-most.graphql answers. */
export interface ThemeCounts {
  kluThemeCounts: ThemeCount[] | null;
}

/** How often each theme was raised in the chosen region and year; nothing is asked where it is not `wanted`. */
export function useThemeCounts({ region, year }: Selection, wanted = true): Asked<ThemeCounts> {
  return useQuestion<ThemeCounts>(text, wanted ? { region: region?.code ?? null, year } : null);
}
