import type { Line } from '../layout/line.js';
import type { Block } from '../layout/block.js';
import { locate } from '../layout/quote.js';
import { findPartialDates } from '../../../../kernel/danish/partial-dates.js';
import { readDecisionHeading } from './decision-heading.js';
import type { Stated } from './facts.js';

/** What stands above the first section. */
export interface Header {
  /** The document's title. */
  title: Stated<string> | null;
  /** Whose meeting it is. */
  body: string | null;
  /** Of the meeting, `yyyy-mm-dd`. */
  date: string | null;
  /** Lines of names that are not kept. */
  personal: Line[];
  /** What was understood or passed over by name. */
  read: Block[];
}

const DATED = /^(?:møde)?dato|^mødet? (?:den|i)|^referat|^dagsorden|^åbent? referat/iu;
const DATE_LABEL = /^(?:møde)?dato:?$/iu;
const LABEL =
  /^(?:(?:møde)?(?:dato|sted|tid(?:spunkt)?)|sags?(?:nr|nummer|id|en)|journal|acadre|forvaltning|afdeling|enhed|udvalg|punkt|pkt|åben|lukket|bilag|link|dokument)/iu;
const PERSONAL = /^(?:sagsbehandler|kontakt|udarbejdet af|e-?mail|telefon|tlf|direkte)/iu;
const CASE_LINE = /^[\d./ A-ZÆØÅ-]{4,25}(?: (?:åben|lukket)(?: sag)?)?$/iu;

/** Reads the lines above a document's first section. */
export function readHeader(blocks: readonly Block[]): Header {
  const header: Header = { title: null, body: null, date: null, personal: [], read: [] };
  blocks.forEach((block, index) => {
    const { text, lines } = block;
    const previous = blocks[index - 1];
    const isPersonalValue = previous !== undefined && PERSONAL.test(previous.text) && previous.text.endsWith(':');
    const named = readDecisionHeading(`Beslutning i ${text}`);
    if (PERSONAL.test(text) || isPersonalValue) {
      header.personal.push(...(isPersonalValue ? [] : lines));
    } else if (header.title === null && /praksisplan/iu.test(text)) {
      const title = text.replace(
        /^(?:(?:(?:punkt|pkt\.?|sag)\s?)?(?:nr\.?\s)?\d{0,3}\s?[.:)–-]?\s+|(?:dagsordens)?punkt: ?)/iu,
        '',
      );
      header.title = { value: title, place: locate(lines, title) };
    } else if (DATED.test(text) || DATE_LABEL.test(previous?.text ?? '')) {
      header.date ??= findPartialDates(text)[0]?.date ?? null;
    } else if (named?.body !== null && named !== null) {
      header.body ??= named.body;
      header.date ??= named.date;
    } else if (!LABEL.test(text) && !CASE_LINE.test(text) && !/praksisplan/iu.test(text)) return;
    header.read.push(block);
  });
  return header;
}
