import { foldText } from '../../../../kernel/danish/text.js';
import type { Place } from '../../../../kernel/import/reading.js';
import { maskTitle, WITHHELD, type TitleIssue } from '../../../../kernel/personal-data/titles.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import type { Agenda } from './agenda.js';
import type { Block } from './blocks.js';
import type { TopicFacts } from './facts.js';
import { oddity, type Oddity } from './issues.js';
import { placeOf } from './prose.js';

const { INFO, WARNING } = DataIssueSeverity;

/** Topics that stand more than once under the same heading; each stays a topic. */
export function findRepeatedTopics(topics: readonly TopicFacts[]): Oddity[] {
  const groups = new Map<string, TopicFacts[]>();
  for (const topic of topics) {
    if (topic.title === WITHHELD) continue;
    const key = [topic.kind, topic.heading, foldText(topic.title).replace(/[^\p{L}\d]+/gu, ' ')].join('|');
    const group = groups.get(key);
    if (group) group.push(topic);
    else groups.set(key, [topic]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) =>
      oddity(
        DataIssueKind.DUPLICATE,
        INFO,
        `Emnet »${group[0]!.title}« står ${group.length} gange. Alle er talt med.`,
        group.map((topic) => topic.place),
      ),
    );
}

const MASKED: Readonly<Record<TitleIssue, string>> = {
  STAFF_NAME: 'Et emne nævner en person uden offentlig rolle. Navnet er erstattet af [navn].',
  HEALTH: 'Et emne handler om én persons helbred. Ordlyden er tilbageholdt; emnet tæller med.',
};

/** That a topic was masked, without the words that were. */
export function reportMasking(reason: TitleIssue, topic: TopicFacts): Oddity {
  return oddity(DataIssueKind.PERSONAL_DATA, reason === 'HEALTH' ? WARNING : INFO, MASKED[reason], [topic.place]);
}

/**
 * What of a topics column was split by rule, or is no topic. `unread`: its remarks that are kept nowhere else; `column`:
 * its label.
 */
export function describeAgenda(agenda: Agenda, unread: readonly Block[], name: string, column: string): Oddity[] {
  const at = (block: Block): Place => {
    const place = placeOf(block, column);
    return { ...place, text: maskTitle(place.text!).title };
  };
  const found: Oddity[] = [];
  const add = (kind: DataIssueKind, message: string, blocks: readonly Block[]): void => {
    if (blocks.length > 0) found.push(oddity(kind, INFO, `${name}: ${message}`, blocks.map(at)));
  };
  add(DataIssueKind.UNREAD_TEXT, 'tekst blandt emnerne er ikke læst som et emne.', unread);
  add(DataIssueKind.MISSING, 'under en etiket står der ingen emner.', agenda.emptyLabels);
  add(
    DataIssueKind.SPELLING,
    'en overskrift hænger sammen med emnet før. De er skilt ved det store bogstav.',
    agenda.glued,
  );
  const split = `emnerne står uden skilletegn. De er delt i ${agenda.items.length} ved de store bogstaver.`;
  add(DataIssueKind.SPELLING, split, agenda.runOn ? [agenda.runOn] : []);
  return found;
}
