import { maskContacts } from './contacts.js';
import { maskStaffNames } from './staff-names.js';

/** A text without contact data and names of persons without a public role. */
export function maskWords(text: string): string {
  return maskStaffNames(maskContacts(text).text).text;
}
