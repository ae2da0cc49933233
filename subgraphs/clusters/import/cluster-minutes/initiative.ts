import { foldText } from '../../../../kernel/danish/text.js';
import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DecisionOutcome } from '../../../../kernel/provenance/kinds.js';
import type { ReadItem } from './agenda-item.js';
import type { InitiativeFacts, InitiativeStatus } from './facts.js';
import { readRemark, type FundingGroupKind } from './funding-label.js';
import type { InitiativeGroup } from './initiative-group.js';
import { municipalitiesNamed } from './initiative-mention.js';
import { initiativeKey, initiativeSlug, isNamedIn } from './initiative-name.js';
import { findPeriod } from './initiative-period.js';
import { findStatusText, readStatus } from './initiative-status.js';
import { formatKroner, warnIssue } from './issues.js';

const STATUS_OF_GROUP: Readonly<Record<FundingGroupKind, InitiativeStatus>> = {
  ALLOCATION: 'UNKNOWN',
  COMMITTED: 'APPROVED',
  STARTED: 'RUNNING',
  COMPLETED: 'COMPLETED',
  RECOMMENDED: 'PROPOSED',
  APPLIED: 'PROPOSED',
  REFUSED: 'REFUSED',
};

/** Where the names of initiatives are looked for: the words of each agenda item, folded once. */
export interface ItemWords {
  read: ReadItem;
  folded: string;
}

/** Folds the words of the agenda items for `makeInitiative`. */
export function foldItems(items: readonly ReadItem[]): ItemWords[] {
  return items.map((read) => ({
    read,
    folded: foldWords([read.item.title, ...read.lines.map(({ text }) => text)].join('\n')),
  }));
}

/** What the rows about one initiative, and the items that name it, say of it. */
export function makeInitiative(
  group: InitiativeGroup,
  cluster: string,
  items: readonly ItemWords[],
  year: number,
): InitiativeFacts {
  const name = pickName(group, items);
  const statusText =
    group.find((mention) => mention.statusText !== null)?.statusText ??
    findStatusText(
      name,
      items.map(({ read }) => read),
    );
  const period = findPeriod(statusText ?? '', year);
  const stated = group.find((mention) => mention.period)?.period;
  const written = group.map(({ written: words, municipalities }) => `${words}\n${municipalities}`);
  const slug = initiativeSlug(name);
  return {
    id: `${cluster}-${slug}`,
    slug,
    name,
    aliases: [...new Set(group.flatMap((mention) => [mention.name, mention.written]))].filter(
      (alias) => alias !== name,
    ),
    status: statusAfter(
      name,
      statusText,
      group,
      items.map(({ read }) => read),
    ),
    statusText,
    amountOere: amountStated(group)?.amountOere ?? null,
    periodFrom: stated?.from ?? period.from,
    periodTo: stated?.to ?? period.to,
    municipalityCodes: municipalitiesNamed([statusText ?? '', ...written].join('\n')),
    allocations: [],
    contributions: [],
    agendaItemIds: items.filter((item) => concerns(item, name, group)).map(({ read }) => read.item.id),
    places: group.map(({ place }) => place),
  };
}

/** The row or sentence whose amount counts: one that grants before one that recommends. */
function amountStated(group: InitiativeGroup): InitiativeGroup[number] | undefined {
  const stated = group.filter(({ amountOere }) => amountOere !== null);
  return stated.find(({ group: of }) => of !== 'RECOMMENDED') ?? stated[0];
}

/** An issue where two tables state different amounts for one initiative. */
export function compareAmounts(group: InitiativeGroup, initiative: InitiativeFacts): IssueDraft[] {
  const stated = amountStated(group);
  // That less was granted than was recommended is no contradiction.
  const other = group.find(
    ({ amountOere, group: of }) =>
      amountOere !== null &&
      amountOere !== stated!.amountOere &&
      (of === 'RECOMMENDED') === (stated!.group === 'RECOMMENDED'),
  );
  if (!other) return [];
  const message = `»${initiative.name}« står med to beløb, ${formatKroner(initiative.amountOere!)} og ${formatKroner(other.amountOere!)} Det første er brugt.`;
  const first = group.find(({ amountOere }) => amountOere === initiative.amountOere)!;
  return [warnIssue(DataIssueKind.CONFLICT, message, [first.place, other.place], initiative.id)];
}

/** What an item's last decision makes of what it is about; null where it decides nothing of the kind. */
export function statusDecided({ item }: ReadItem): InitiativeStatus | null {
  const outcome = item.decisions.at(-1)?.outcome;
  if (outcome === DecisionOutcome.APPROVED) return 'APPROVED';
  return outcome === DecisionOutcome.REJECTED ? 'REFUSED' : null;
}

/** Text in which names can be found whatever quotes stand around them. */
export function foldWords(text: string): string {
  return foldText(text.replace(/["”“»«„]/gu, ''));
}

/** What a row says of itself before its name ("Afslag: Kørsel til træning"); null where it says nothing of the kind. */
function readLabel(written: string): 'REFUSED' | 'APPLIED' | null {
  const [, label] = /^([^:]{3,30}):\s/u.exec(written) ?? [];
  return label === undefined ? null : readRemark(label);
}

/** A proposal that the meeting itself decided has that status from then on; its words stay in `statusText`. */
function statusAfter(
  name: string,
  statusText: string | null,
  group: InitiativeGroup,
  items: readonly ReadItem[],
): InitiativeStatus {
  const kinds = group.flatMap(({ group: of, written }) => readLabel(written) ?? of ?? []);
  const isOpen = kinds[0] === 'APPLIED' || kinds[0] === 'RECOMMENDED';
  const kind = (isOpen ? kinds.find((one) => one === 'COMMITTED' || one === 'REFUSED') : null) ?? kinds[0] ?? null;
  const inWords = statusText === null ? 'UNKNOWN' : readStatus(statusText);
  const status = inWords === 'UNKNOWN' && kind !== null ? STATUS_OF_GROUP[kind] : inWords;
  if (status !== 'PROPOSED') return status;
  const references = new Set(group.flatMap(({ reference }) => reference ?? []));
  const about = items.filter(({ item }) => isNamedIn(name, item.title));
  const referred = items.filter(({ item }) => references.size === 1 && references.has(item.number));
  const asking = items.filter(({ item }) =>
    group.some(({ table, group: of, itemId }) => table.isList && of === 'RECOMMENDED' && itemId === item.id),
  );
  const deciding = [about, referred, asking].find((some) => some.length > 0) ?? [];
  return deciding.map((item) => statusDecided(item)).find((decided) => decided !== null) ?? status;
}

/** The first name, in the spelling the document uses most: tables are careless about capitals. */
function pickName(group: InitiativeGroup, items: readonly ItemWords[]): string {
  const key = initiativeKey(group[0]!.name);
  const spellings = [...new Set(group.map(({ name }) => name))].filter((name) => initiativeKey(name) === key);
  if (spellings.length === 1) return spellings[0]!;
  const count = (name: string): number =>
    items.reduce((sum, { read }) => sum + read.lines.filter(({ text }) => text.includes(name)).length, 0);
  return spellings
    .map((name) => ({ name, uses: count(name) }))
    .reduce((best, next) => (next.uses > best.uses ? next : best)).name;
}

function concerns({ read, folded }: ItemWords, name: string, group: InitiativeGroup): boolean {
  if (group.some(({ itemId }) => itemId === read.item.id) || isNamedIn(name, read.item.title)) return true;
  return group.some((mention) => folded.includes(foldWords(mention.name)));
}
