import { deadlineOf, findPeriods } from '../../../../kernel/danish/periods.js';

/** By when something is to be done, and the words that say so. */
export interface FoundDeadline {
  /** `yyyy`, `yyyy-mm` or `yyyy-mm-dd`. */
  date: string;
  text: string;
}

const BY =
  /(?:inden|senest|klar|færdig\p{L}*|afslutte[ts]\p{L}*|frem (?:mod|til)|frist(?:en)?(?: er)?)(?: (?:for|ved|til|i|den|d\.|pr\.?|udgangen af|med)){0,3} $/iu;

const BEGINS = /(?<!\p{L})(?:fra|siden|efter|start\p{L}*)(?: (?:den|d\.|pr\.|i))? ?$/iu;

/** The deadline a cell or label states: the end of the last period it names; what begins then is not due. */
export function readDeadline(text: string): FoundDeadline | null {
  const last = findPeriods(text)
    .filter(({ index }) => !BEGINS.test(text.slice(Math.max(0, index - 30), index)))
    .at(-1);
  return last ? { date: deadlineOf(last), text: last.text } : null;
}

/** The deadline that prose states: "skal være klar inden udgangen af 2027". */
export function findDeadline(text: string): FoundDeadline | null {
  const found = findPeriods(text).find(({ index }) => BY.test(text.slice(Math.max(0, index - 50), index)));
  return found ? { date: deadlineOf(found), text: found.text } : null;
}
