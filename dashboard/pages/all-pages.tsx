import { useFormat, useWords } from '../language.js';
import { ask, type Answer, type Question } from '../question.js';
import { PAGE_WORDS } from '../wording/pages.js';

/** A page of a growing list, as every connection of the graph gives it. */
export interface Connection<Node> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Node[];
}

/** Where an answer holds the list that a cursor variable of the question turns the pages of. */
type Cursors<Data> = Readonly<Record<string, (data: Data) => Connection<unknown> | null | undefined>>;

/** As many requests as one list may take: 100 rows each. */
const MOST_PAGES = 50;

/**
 * Asks a question until its lists are whole, and answers as if it had been one page. A list longer than `MOST_PAGES`
 * pages stays cut, which `CutNote` tells.
 */
export function createPager<Data>(cursors: Cursors<Data>) {
  return async ({ text, variables }: Question, signal: AbortSignal): Promise<Answer<Data>> => {
    const whole = await ask<Data>({ text, variables }, signal);
    const after: Record<string, string> = {};
    for (let asked = 1, page = whole; asked < MOST_PAGES; asked += 1) {
      let hasMore = false;
      for (const [variable, find] of Object.entries(cursors)) {
        const { endCursor = null, hasNextPage = false } = find(page.data)?.pageInfo ?? {};
        if (endCursor !== null) after[variable] = endCursor;
        hasMore ||= hasNextPage;
      }
      if (!hasMore) break;
      page = await ask<Data>({ text, variables: { ...variables, ...after } }, signal);
      for (const find of Object.values(cursors)) find(whole.data)?.nodes.push(...(find(page.data)?.nodes ?? []));
    }
    return whole;
  };
}

/** Says that a list is cut, where it is. */
export function CutNote({ list }: { list: Connection<unknown> | null }) {
  const words = useWords(PAGE_WORDS);
  const { number } = useFormat();
  if (list === null || list.nodes.length >= list.totalCount) return null;
  return <p class="note">{words.cut(number(list.nodes.length), number(list.totalCount))}</p>;
}
