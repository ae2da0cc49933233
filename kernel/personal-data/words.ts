import { maskStaffNames } from './staff-names.js';

/** A text without names of persons who hold no public role. */
export function maskWords(text: string): string {
  return maskStaffNames(text).text;
}
