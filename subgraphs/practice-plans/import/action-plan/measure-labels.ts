import { roleOf, type ColumnRole } from './columns.js';

/** A label below a measure with its value: "Tidsfrist: 1. maj 2027". */
export interface MeasureLabel {
  role: ColumnRole;
  value: string;
}

const LABEL =
  /(?:^|[.;|,]\s+|\s[–-]\s)((?:ansvar\p{L}*|tovholder|hyppighed|frekvens|hvor (?:ofte|tit)|kadence|økonomi|udgift(?:er)?|omkostning(?:er)?|pris|budget|beløb|finansiering|ressourcer|\p{L}*frist|deadline|tidsplan|tidspunkt|tidshorisont|hvornår|færdig|slutdato|senest|status|fremdrift)(?: \p{Ll}+)?)\s?:\s*/giu;

/** The labels of a paragraph or item: one a line, or several beside each other. Empty where it begins with none. */
export function findMeasureLabels(text: string): MeasureLabel[] {
  const found = text.length > 600 ? [] : [...text.matchAll(LABEL)];
  if (found[0]?.index !== 0) return [];
  return found.map((match, index) => ({
    role: roleOf(match[1]!),
    value: text
      .slice(match.index + match[0].length, found[index + 1]?.index)
      .replace(/[;|,.]$/, '')
      .trim(),
  }));
}
