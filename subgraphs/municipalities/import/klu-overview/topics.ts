import { createHash } from 'node:crypto';
import { foldText, slugify } from '../../../../kernel/danish/text.js';
import { maskTitle, WITHHELD, type TitleIssue } from '../../../../kernel/personal-data/titles.js';
import { matchThemes } from '../../../../kernel/themes/matcher.js';
import type { AgendaItem } from './agenda.js';
import type { TopicFacts } from './facts.js';
import { quoteVerbatim } from './markup.js';
import { firstWords, splitFirstSentence } from './wording.js';

/** A topic, and why its words were masked. */
export interface ReadTopic {
  topic: TopicFacts;
  masked: TitleIssue | null;
}

/** The topics of one report. `column` is the label of the topics column. */
export function readTopics(reportId: string, items: readonly AgendaItem[], column: string): ReadTopic[] {
  const occurrences = new Map<string, number>();
  return items.map((item, index) => {
    const { first, rest } = splitFirstSentence(item.text);
    const title = maskTitle(first);
    const detail = rest === null ? null : maskTitle(rest);
    const isWithheld = title.title === WITHHELD || detail?.title === WITHHELD;
    const words = isWithheld ? hashWords(first) : slugify(firstWords(title.title)) || 'emne';
    const key = `${reportId}-${item.kind.toLowerCase()}-${words}`;
    const occurrence = (occurrences.get(key) ?? 0) + 1;
    occurrences.set(key, occurrence);
    const quote = quoteVerbatim(item.block.raw, item.block.quoted, first);
    return {
      topic: {
        id: `${key}-${occurrence}`,
        title: isWithheld ? WITHHELD : title.title,
        detail: isWithheld ? null : (detail?.title ?? null),
        heading: item.heading === null ? null : maskTitle(item.heading).title,
        kind: item.kind,
        position: index + 1,
        themes: matchThemes(item.text),
        place: { line: item.block.line, column, text: isWithheld ? WITHHELD : maskTitle(quote).title },
      },
      masked: isWithheld ? 'HEALTH' : (title.issue ?? detail?.issue ?? null),
    };
  });
}

/** Tells a withheld topic apart from others without giving its words away. */
function hashWords(title: string): string {
  return createHash('sha256')
    .update(foldText(firstWords(title)))
    .digest('hex')
    .slice(0, 8);
}
