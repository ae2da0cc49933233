import type { RowDraft } from '../../../kernel/import/importer.js';
import { createUniqueIds } from '../../../kernel/import/unique-ids.js';
import { matchThemes } from '../../../kernel/themes/matcher.js';
import { tagRows, type ThemeTagRow } from '../../../kernel/themes/theme-tag-row.js';
import type { AgendaItemFacts, ClusterMinutesFacts, InitiativeFacts } from './cluster-minutes/facts.js';
import { boundId } from './row-columns.js';

/** What the agenda items and the initiatives of minutes are about. */
export function toThemeTagRows({
  agendaItems,
  initiatives,
  clusterName,
}: ClusterMinutesFacts): RowDraft<ThemeTagRow>[] {
  const giveId = createUniqueIds();
  const tags = [...agendaItems.flatMap((item) => tagItem(item, clusterName)), ...initiatives.flatMap(tagInitiative)];
  // An initiative may be called what an item's id says.
  return tags.map((tag) => ({ ...tag, id: giveId(tag.id) }));
}

/** By what tells the subject of an item. Its body's own name stands in every recommendation and is no subject. */
function tagItem(item: AgendaItemFacts, clusterName: string): RowDraft<ThemeTagRow>[] {
  const { id, meetingId, title, summary, sections, recommendations, appendices, place } = item;
  const texts = [title, summary ?? '', ...sections.map(({ heading }) => heading), ...recommendations, ...appendices];
  const subject = texts.map((text) => text.replaceAll(clusterName, '–')).join('\n');
  return tagRows('AgendaItem', id, meetingId, matchThemes(subject), place);
}

/** By its names alone: the words of its status tell of those who take part. */
function tagInitiative({ id, name, aliases, places }: InitiativeFacts): RowDraft<ThemeTagRow>[] {
  return tagRows('Initiative', boundId(id), boundId(id), matchThemes([name, ...aliases].join('\n')), places[0]!);
}
