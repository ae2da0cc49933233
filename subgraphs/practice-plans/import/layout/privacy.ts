import type { IssueDraft, Place } from '../../../../kernel/import/reading.js';
import { maskStaffNames } from '../../../../kernel/personal-data/staff-names.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';

const LONGEST_QUOTE = 200;
const LIKE_A_NAME = /\p{Lu}\p{Ll}+ (?:\p{Lu}\.? )?\p{Lu}\p{Ll}+/u;

/** Text as it may be stored: without names of staff. */
export function maskText(text: string): string {
  return maskStaffNames(text).text;
}

/** The place of a text as it may be stored: where the text was masked, the place keeps its line and loses its quote. */
export function maskPlace(place: Place): Place {
  return place.text === null || maskText(place.text) === place.text ? place : { ...place, text: null };
}

/** The beginning of a line nobody understood, letter for letter; null where it may hold a name. */
export function quoteSafely(raw: string): string | null {
  const quote = raw.trim().slice(0, LONGEST_QUOTE).trimEnd();
  return LIKE_A_NAME.test(quote) || maskText(quote) !== quote ? null : quote;
}

const MARK = /\[navn\]/;

/** Reports the records in which something personal was masked. */
export function reportMasked(records: readonly { place: Place }[]): IssueDraft[] {
  return records
    .filter((record) => MARK.test(JSON.stringify(record)))
    .map(({ place }) => reportPersonalData('Et navn', place.line));
}

/** Says that something personal stands in the document and was left out, without saying what. */
export function reportPersonalData(what: string, line: number): IssueDraft {
  return {
    kind: DataIssueKind.PERSONAL_DATA,
    severity: DataIssueSeverity.INFO,
    message: `Linje ${line}: ${what} er udeladt, fordi det er personoplysninger.`,
    places: [{ line, column: null, text: null }],
    record: null,
  };
}
