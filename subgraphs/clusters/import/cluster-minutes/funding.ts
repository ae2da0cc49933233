import { findAmounts } from '../../../../kernel/danish/amounts.js';
import { slugify } from '../../../../kernel/danish/text.js';
import { createUniqueIds } from '../../../../kernel/import/unique-ids.js';
import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind } from '../../../../kernel/provenance/kinds.js';
import type { ReadItem } from './agenda-item.js';
import type { FundingFacts, FundingLineFacts, InitiativeFacts } from './facts.js';
import { checkSubtotals, isRight, sumFunding, type SumCheck } from './funding-sum.js';
import { amountColumns, grantedColumn, isFundingTable, readFundingTable, type FundingRow } from './funding-table.js';
import { initiativeKey, readInitiativeName } from './initiative-name.js';
import type { Initiatives } from './initiatives.js';
import { IS_ABOUT_MONEY, MONEY_TITLE, readFundingStatements, type FundingStatement } from './prose-funding.js';
import { completeFunding } from './stated-funding.js';
import { formatKroner, noteIssue, warnIssue } from './issues.js';
import { placeOf, type Line } from './lines.js';
import { joinParagraphs, lineWith } from './paragraphs.js';
import type { Table } from './table.js';

/** The cluster's money, every sum that was checked, and the rows whose figures are no amount. */
export interface Money {
  funding: FundingFacts | null;
  statements: FundingStatement[];
  checks: SumCheck[];
  unread: Line[];
  issues: IssueDraft[];
}

/** A line of the cluster's money, from a table or a sentence. */
export type FundingEntry = Pick<FundingRow, 'label' | 'kind' | 'amountOere' | 'place'>;

/** Reads the table of the cluster's money and what sentences say of it, and adds up every other table. `date` is the meeting's. */
export function readMoney(
  items: readonly ReadItem[],
  cluster: string,
  date: string,
  { initiatives, grants }: Pick<Initiatives, 'initiatives' | 'grants'>,
): Money {
  const tables = items.flatMap((item) => item.tables);
  const candidates = tables.filter((table) => isFundingTable(table));
  const allocates = (table: Table): boolean =>
    readFundingTable(table, grantedColumn(table)).rows.some(({ kind }) => kind === 'ALLOCATION');
  const main = candidates.find(allocates) ?? candidates[0] ?? null;
  const others = tables.flatMap((table) =>
    amountColumns(table)
      .filter((column) => table !== main || column !== grantedColumn(table))
      .map((column) => readFundingTable(table, column)),
  );
  const checks = others.flatMap(({ rows }) => checkSubtotals(rows));
  const isAbout = ({ item, lines, tables: own }: ReadItem): boolean =>
    own.includes(main!) ||
    MONEY_TITLE.test(item.title) ||
    lines.some(({ text }) => IS_ABOUT_MONEY.test(text.slice(0, 5_000)));
  const statements = items.filter(isAbout).flatMap((item) => readFundingStatements(item));
  const { rows, unread } = main ? readFundingTable(main, grantedColumn(main)) : { rows: [], unread: [] };
  const { checks: own, ...sums } = sumFunding(rows);
  const stated = completeFunding(main ? sums : null, statements, grants);
  const entries = [...rows, ...stated.entries];
  const [first] = entries;
  const id = `${cluster}-${date}`;
  const funding =
    main || first
      ? {
          id,
          date,
          ...sums,
          ...stated.sums,
          lines: toLines(entries, id, initiatives),
          balanced: null,
          place: first?.place ?? placeOf(main!.rows[0]!.line),
        }
      : null;
  return { funding, statements, checks: [...own, ...checks, ...stated.checks], unread, issues: stated.issues };
}

/** Whether all sums are right; null where none was stated. */
export function isBalanced(checks: readonly SumCheck[]): boolean | null {
  return checks.length === 0 ? null : checks.every(isRight);
}

/** An issue for each sum that is not what its rows come to. */
export function reportSums(checks: readonly SumCheck[], record: string | null): IssueDraft[] {
  return checks
    .filter((check) => !isRight(check))
    .map(({ label, statedOere, computedOere, place }) => {
      const message = `Beløbet ud for »${label}« er ${formatKroner(statedOere)}, men rækkerne giver ${formatKroner(computedOere)}`;
      return warnIssue(DataIssueKind.SUM_MISMATCH, message, [place], record);
    });
}

// "fik tildelt ca. 8 mio. kr.": money to the cluster, not from it.
const GIVEN_TO_CLUSTER =
  /klynge\p{L}* (?:[\p{L}-]+ ){0,3}?(?:fik|får|har fået|blev|er blevet|er|råder over) [^.]{0,80}$/iu;
const CLUSTER_MONEY = /klyngemid|fælles midler|klyngens (?:fælles )?midler|i midler|ramme/iu;

/** Compares what the text says the cluster was given with the table: a rounded figure is no contradiction. */
export function compareAllocated(items: readonly ReadItem[], funding: FundingFacts): IssueDraft[] {
  const { allocatedOere } = funding;
  const stated = funding.lines.find(({ kind }) => kind === 'ALLOCATION')?.place ?? funding.place;
  if (allocatedOere === null) return [];
  return items
    .flatMap((item) => joinParagraphs(item.lines))
    .flatMap((paragraph) => {
      const text = paragraph.text.slice(0, 5_000);
      if (!/tildelt|råder over/iu.test(text) || !CLUSTER_MONEY.test(text)) return [];
      return findAmounts(text).flatMap(({ oere, index, text: words, approximate }) => {
        if (
          oere === allocatedOere ||
          !GIVEN_TO_CLUSTER.test(text.slice(Math.max(0, index - 160), index).replace(/(?<!\p{L})ca\./giu, 'ca'))
        )
          return [];
        const places = [placeOf(lineWith(paragraph, words), words), stated];
        const figures = `${words.trim()} (i teksten) og ${formatKroner(allocatedOere)} (i tabellen)`;
        const isRounded = approximate && Math.abs(oere - allocatedOere) <= allocatedOere / 10;
        return isRounded
          ? [
              noteIssue(
                DataIssueKind.DUPLICATE,
                `Klyngens midler står både afrundet og nøjagtigt: ${figures}.`,
                places,
                funding.id,
              ),
            ]
          : [warnIssue(DataIssueKind.CONFLICT, `Klyngens midler står med to beløb: ${figures}.`, places, funding.id)];
      });
    });
}

function toLines(
  rows: readonly FundingEntry[],
  id: string,
  initiatives: readonly InitiativeFacts[],
): FundingLineFacts[] {
  const byKey = new Map(
    initiatives.flatMap(({ id: initiative, name, aliases }) =>
      [name, ...aliases].map((one) => [initiativeKey(one), initiative]),
    ),
  );
  const giveId = createUniqueIds();
  return rows.map(({ label, kind, amountOere, place }) => {
    const initiativeId =
      kind === 'INITIATIVE' ? (byKey.get(initiativeKey(readInitiativeName(label).name)) ?? null) : null;
    return {
      id: giveId(`${id}-${slugify(label)}`),
      label,
      kind,
      amountOere,
      initiativeId,
      place,
    };
  });
}
