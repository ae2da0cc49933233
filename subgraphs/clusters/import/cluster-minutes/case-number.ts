import { parseDate } from '../../../../kernel/danish/dates.js';

const LABELLED = /^(?:sags?|journal|acadre|esdh)[ -]?(?:nr|nummer|id)?\.?\s*:?\s*([\p{L}\d][\p{L}\d./-]{3,30})$/iu;
const BARE =
  /^(?:\d{2}\/\d{2,6}|(?!20\d\d[-/]20\d\d$)(?:\p{Lu}{2,5}-)?\d{4}[-/]\d{3,8}|\d{1,2}(?:[-.]\d{2}){1,3}(?:-[\p{L}\d]{1,4}){1,4}(?:-\d{2})?|\d{2}-\d{4,6})$/u;
const LABEL_J = /^j\.? ?nr\.?\s*:?\s*([\p{L}\d][\p{L}\d./-]{3,30})$/iu;

/** The case number a line consists of, with or without its label; null for any other line. */
export function readCaseNumber(line: string): string | null {
  if (line.length > 60 || parseDate(line) !== null) return null;
  if (BARE.test(line)) return line;
  const labelled = (LABELLED.exec(line) ?? LABEL_J.exec(line))?.[1];
  return labelled !== undefined && /\d/.test(labelled) ? labelled : null;
}

/** Whether a line consists of a case number. */
export function isCaseNumberLine(line: string): boolean {
  return readCaseNumber(line) !== null;
}
