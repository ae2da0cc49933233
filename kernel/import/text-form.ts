import type { IssueDraft } from './reading.js';

/** A file's content as text that readers read. */
export interface TextForm {
  text: string;
  /** First line of each page; null where the file has no pages. */
  pageStarts: readonly number[] | null;
  /** What of the file could not be made text. */
  issues: readonly IssueDraft[];
}
