import { foldText } from '../../danish/text.js';

/** Tells the lines that belong to the page, not to the table. */
export interface PageLines {
  has(words: string): boolean;
}

/** What a page's head and foot hold besides the table, by its form alone. */
const FURNITURE =
  /^[*_[(]*(?:(?:side|page|s\.) ?\d+(?: ?(?:af|of|[/|]) ?\d+)?|[-–]? ?\d{1,3} ?[-–]?|\d{1,3} ?[/|] ?\d{1,3}|fortsættes(?: på næste side)?|(?:udarbejdet|opdateret|udsendt|udskrevet)(?: den| d\.)? \d.*|(?:afdeling|journal|j\.? ?nr|sag|dato|brevdato|udarbejdet|e-?mail|telefon|tlf)[^:]{0,30}:.*)[*_\])]*$/;
const PAGE_NUMBER_AT_END = /(?:^|[^\p{L}])(?:side|page) ?\d+(?: ?(?:af|of|[/|]) ?\d+)?\W*$/u;
const HEADER_LIKE = /kommun.*[\t;|]|[\t;|].*kommun/i;
const DELIMITER = /[\t;|]/;
const LONGEST = 200;
const MOST_LINES = 20_000;
/** Lines of a running head or foot at most. */
const EDGE = 3;

/**
 * The page lines of a text: page numbers and case lines by their form, running heads and feet by standing again and again
 * at a page break (a form feed, or the header repeated).
 */
export function findPageLines(text: string): PageLines {
  const lines = text.split('\n', MOST_LINES);
  const counts = new Map<string, number>();
  const count = (line: string | undefined): boolean => {
    if (line === undefined || line.length > LONGEST || DELIMITER.test(line)) return false;
    const outline = outlineOf(line);
    if (outline !== '') counts.set(outline, (counts.get(outline) ?? 0) + 1);
    return true;
  };
  lines.forEach((line, index) => {
    const isFormFeed = line.includes('\f');
    if (!isFormFeed && !(line.length < 10 * LONGEST && HEADER_LIKE.test(line))) return;
    for (let at = index - 1; at >= Math.max(0, index - EDGE) && count(lines[at]); at--);
    for (let at = index; isFormFeed && at < index + EDGE && count(lines[at]); at++);
  });
  return {
    has: (words) => {
      if (words.length > LONGEST) return false;
      const folded = foldText(words);
      if (FURNITURE.test(folded)) return true;
      const times = counts.get(outlineOf(words)) ?? 0;
      return times > 1 || (times === 1 && PAGE_NUMBER_AT_END.test(folded));
    },
  };
}

/** A line without what differs from page to page. */
function outlineOf(line: string): string {
  return foldText(line).replace(/\d+/g, '#');
}
