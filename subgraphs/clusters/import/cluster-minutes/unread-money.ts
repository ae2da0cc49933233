import { findAmounts } from '../../../../kernel/danish/amounts.js';
import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind } from '../../../../kernel/provenance/kinds.js';
import type { ReadItem } from './agenda-item.js';
import type { FundingFacts, InitiativeFacts } from './facts.js';
import { readRemark } from './funding-label.js';
import { noteIssue } from './issues.js';
import { placeOf } from './lines.js';
import { IS_ABOUT_MONEY, OF_OTHERS, type FundingStatement } from './prose-funding.js';
import type { ProseGrant } from './prose-grant.js';
import { lineOf, sentencesOf } from './sentences.js';
import type { SectionKind } from './section-heading.js';

const TEXT: ReadonlySet<SectionKind> = new Set<SectionKind>(['SUMMARY', 'NARRATIVE', 'DECISION']);
/** In an item on nothing else every amount is the cluster's. */
const OF_MONEY = /klyngemid|restmid|klyngens (?:fælles )?midler|fælles midler/iu;
/** So many are cited one by one. */
const MOST_CITED = 50;

/** What of the cluster's money was read, wherever it stands. */
export interface KnownMoney {
  funding: FundingFacts | null;
  initiatives: readonly InitiativeFacts[];
  statements: readonly FundingStatement[];
  grants: readonly ProseGrant[];
  /** Issues that cite an amount have told of it. */
  issues: readonly IssueDraft[];
}

/** An issue for each amount in a sentence on the cluster's money that no record holds; what is applied for or refused is none. */
export function reportUnreadMoney(items: readonly ReadItem[], known: KnownMoney): IssueDraft[] {
  const amounts = knownAmounts(known);
  const stating = new Set(known.statements.map(({ sentence }) => sentence));
  const cited = new Set(known.issues.flatMap(({ places }) => places.map(({ line, text }) => `${line} ${text}`)));
  const unread = items.flatMap(({ item, sections }) =>
    sentencesOf(sections, TEXT)
      .filter(
        ({ text }) =>
          (OF_MONEY.test(item.title) || IS_ABOUT_MONEY.test(text) || stating.has(text)) &&
          !OF_OTHERS.test(text) &&
          readRemark(text) === null,
      )
      .flatMap((sentence) =>
        findAmounts(sentence.text.slice(0, 5_000))
          .filter(({ oere }) => !amounts.has(oere))
          .map(({ text }) => ({ item, place: placeOf(lineOf(sentence, text), text.trim()) })),
      ),
  );
  return unread
    .filter(({ place }) => !cited.has(`${place.line} ${place.text}`))
    .slice(0, MOST_CITED)
    .map(({ item, place }) => {
      const message = `Beløbet »${place.text}« under punkt ${item.number} handler om klyngens midler, men er ikke læst ind som tal: teksten siger ikke på en måde, som er forstået, hvad det er.`;
      return noteIssue(DataIssueKind.UNREAD_TEXT, message, [place], item.id);
    });
}

function knownAmounts({ funding, initiatives, statements, grants }: KnownMoney): Set<number | null> {
  const ofInitiatives = initiatives.flatMap(({ amountOere, allocations, contributions }) => [
    amountOere,
    ...allocations.flatMap((one) => [one.amountOere, one.ownMoneyFirstYearOere]),
    ...contributions.map((one) => one.amountOere),
  ]);
  const ofFunding = funding
    ? [
        funding.allocatedOere,
        funding.committedOere,
        funding.recommendedOere,
        funding.remainingOere,
        ...funding.lines.map((line) => line.amountOere),
      ]
    : [];
  return new Set([
    ...ofInitiatives,
    ...ofFunding,
    ...statements.map(({ amountOere }) => amountOere),
    ...grants.map(({ stated }) => stated?.oere ?? null),
  ]);
}
