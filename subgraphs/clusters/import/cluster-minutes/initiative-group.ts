import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind } from '../../../../kernel/provenance/kinds.js';
import type { InitiativeMention } from './initiative-mention.js';
import { compareNames, initiativeKey } from './initiative-name.js';
import { noteIssue, warnIssue } from './issues.js';

/** All rows about one initiative. */
export type InitiativeGroup = InitiativeMention[];

/** More names than this are compared letter by letter only for being equal. */
const MOST_COMPARED = 200;

/**
 * Puts the rows about one initiative together, whatever table they stand in. Two rows of one table are two initiatives
 * unless they have the same name; names of two tables that agree enough are one, the best agreement first.
 */
export function groupMentions(mentions: readonly InitiativeMention[]): {
  groups: InitiativeGroup[];
  issues: IssueDraft[];
} {
  const byKey = new Map<string, InitiativeGroup>();
  for (const mention of mentions) {
    const key = initiativeKey(mention.name);
    byKey.set(key, [...(byKey.get(key) ?? []), mention]);
  }
  const issues = [...byKey.values()].flatMap((group) => [...noteDuplicate(group)]);
  const groups = [...byKey.values()];
  if (groups.length > MOST_COMPARED) return { groups, issues };
  const pairs = groups.flatMap((a, index) => groups.slice(index + 1).map((b) => ({ a, b, score: agreement(a, b) })));
  const mergedInto = new Map<InitiativeGroup, InitiativeGroup>();
  for (const { a, b, score } of pairs.sort((x, y) => y.score - x.score)) {
    if (score === 0 || mergedInto.has(a) || mergedInto.has(b) || sharesTable(a, b)) continue;
    issues.push(noteSpelling(a, b));
    a.push(...b);
    mergedInto.set(b, a);
  }
  return { groups: groups.filter((group) => !mergedInto.has(group)), issues };
}

/** An issue where the rows of one initiative refer to different agenda items. */
export function compareReferences(group: InitiativeGroup, record: string): IssueDraft[] {
  const referring = group.filter(({ reference }) => reference !== null);
  const [first] = referring;
  const other = referring.find(({ reference }) => reference !== first!.reference);
  if (!first || !other) return [];
  const message = `»${first.name}« henviser ét sted til punkt ${first.reference} og et andet sted til punkt ${other.reference}.`;
  return [warnIssue(DataIssueKind.CONFLICT, message, [first.place, other.place], record)];
}

function agreement(a: InitiativeGroup, b: InitiativeGroup): number {
  return sharesTable(a, b) ? 0 : compareNames(a[0]!.name, b[0]!.name);
}

function sharesTable(a: InitiativeGroup, b: InitiativeGroup): boolean {
  return a.some(({ table }) => b.some((other) => other.table === table));
}

function noteSpelling(a: InitiativeGroup, b: InitiativeGroup): IssueDraft {
  const message = `»${a[0]!.name}« og »${b[0]!.name}« er læst som samme initiativ.`;
  return noteIssue(DataIssueKind.SPELLING, message, [a[0]!.place, b[0]!.place]);
}

function noteDuplicate(group: InitiativeGroup): IssueDraft[] {
  const twice = group.find((mention, index) => group.findIndex(({ table }) => table === mention.table) < index);
  if (!twice) return [];
  const message = `»${twice.name}« står to gange i samme tabel.`;
  const places = group.filter(({ table }) => table === twice.table).map(({ place }) => place);
  return [noteIssue(DataIssueKind.DUPLICATE, message, places)];
}
