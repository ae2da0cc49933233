import { roleOf, type ColumnRole } from './columns.js';

/** A label below a measure with its value: "Tidsfrist: 1. maj 2027". */
export interface MeasureLabel {
  role: ColumnRole;
  value: string;
}

const LABEL =
  /(?:^|[.;|,]\s+|\s[–-]\s)((?:ansvar\p{L}*|tovholder|hyppighed|frekvens|hvor (?:ofte|tit)|kadence|økonomi|udgift(?:er)?|omkostning(?:er)?|pris|budget|beløb|finansiering|ressourcer|\p{L}*frist|deadline|tidsplan|tidspunkt|tidshorisont|hvornår|færdig|slutdato|senest|status|fremdrift)(?: \p{Ll}+)?)\s?:\s*/giu;

/** A paragraph or item with labels in it: what it says before them, and each label with its value. */
export interface LabelledText {
  prose: string;
  labels: MeasureLabel[];
}

/** Divides a paragraph or item: labels stand one a line, or several beside each other, or behind a sentence. */
export function readMeasureLabels(text: string): LabelledText {
  const found = text.length > 600 ? [] : [...text.matchAll(LABEL)];
  const first = found[0];
  if (!first) return { prose: text, labels: [] };
  const labels = found.map((match, index) => ({
    role: roleOf(match[1]!),
    value: text
      .slice(match.index + match[0].length, found[index + 1]?.index)
      .replace(/[;|,.]$/, '')
      .trim(),
  }));
  // The full stop of the sentence before belongs to it.
  const prose = text.slice(0, first.index) + (/^[.]/.exec(first[0])?.[0] ?? '');
  return { prose: prose.trim(), labels };
}

/** Whether a paragraph begins with a label. */
export function isLabelled(text: string): boolean {
  const { prose, labels } = readMeasureLabels(text);
  return labels.length > 0 && prose === '';
}
