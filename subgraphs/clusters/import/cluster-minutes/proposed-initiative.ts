import { findAmounts } from '../../../../kernel/danish/amounts.js';
import type { ReadItem } from './agenda-item.js';
import type { InitiativeFacts } from './facts.js';
import { municipalitiesNamed } from './initiative-mention.js';
import { initiativeSlug } from './initiative-name.js';
import { statusDecided } from './initiative.js';
import { readRemark } from './funding-label.js';
import { placeOf } from './lines.js';
import type { SectionKind } from './section-heading.js';
import { sentencesOf } from './sentences.js';

const QUOTED = /["”“»„]([^"”“»„«]{3,100})["”“«]/u;
const ASKED_FOR =
  /(?:klyngemidler|midler|bevilling|støtte|tilskud|(?:med)?finansiering|ansøgning)(?: (?:af|fra) [\p{L} ]{3,40}?)? til (?:projektet |initiativet |indsatsen )?(.{3,150})$/iu;
const CLUSTER_MONEY = /klyngemid|klyngens (?:fælles )?midler|fælles midler/iu;
const GRANTS = /bevilg|afsæt|anvend|tildel|støtte|imødekom|godkend/iu;

const TEXT: ReadonlySet<SectionKind> = new Set<SectionKind>(['SUMMARY', 'NARRATIVE']);

/** "Der søges om 240.000 kr. fra klyngens midler": what the item is about is applied for, and its decision tells what became of it. */
function isAppliedFor({ sections }: ReadItem): boolean {
  return sentencesOf(sections, TEXT).some(
    ({ text }) =>
      readRemark(text) === 'APPLIED' && CLUSTER_MONEY.test(text) && findAmounts(text.slice(0, 1_000)).length === 1,
  );
}

/**
 * The initiative an item itself is about, where no table lists it: its title names it, and the item gives or asks for the
 * cluster's money. The amount is the one its recommendation names.
 */
export function proposeInitiative(read: ReadItem, cluster: string, hasMoney: boolean): InitiativeFacts | null {
  const { item, heading } = read;
  const asking = item.recommendations.filter(
    (text) => GRANTS.test(text) && (CLUSTER_MONEY.test(text) || CLUSTER_MONEY.test(item.title)),
  );
  const amounts = asking.flatMap((text) => findAmounts(text));
  const isAboutClusterMoney =
    CLUSTER_MONEY.test(item.title) || read.lines.some(({ text }) => CLUSTER_MONEY.test(text.slice(0, 5_000)));
  if (!isAboutClusterMoney || (!hasMoney && amounts.length !== 1 && !isAppliedFor(read))) return null;
  const name = (QUOTED.exec(item.title)?.[1] ?? ASKED_FOR.exec(item.title)?.[1] ?? item.title)
    .replace(/["”“»«„]/gu, '')
    .trim();
  const slug = initiativeSlug(name);
  const status = statusDecided(read) ?? (item.decisions.length > 0 ? 'PROPOSED' : 'UNKNOWN');
  return {
    id: `${cluster}-${slug}`,
    ...{ slug, name, aliases: [], status, statusText: null },
    amountOere: status === 'REFUSED' || amounts.length !== 1 ? null : amounts[0]!.oere,
    ...{ periodFrom: null, periodTo: null },
    municipalityCodes: municipalitiesNamed(name),
    ...{ allocations: [], contributions: [] },
    agendaItemIds: [item.id],
    places: [placeOf(heading.line, name)],
  };
}
