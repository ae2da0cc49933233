import { isApproximate, parseAmount } from '../../../../kernel/danish/amounts.js';
import { slugify } from '../../../../kernel/danish/text.js';
import type { ReadItem } from './agenda-item.js';
import type { AllocationFacts, ContributionFacts, InitiativeFacts } from './facts.js';
import { isSubtotal } from './funding-label.js';
import type { SumCheck } from './funding-sum.js';
import { grantedColumn, listsInitiatives, listsParties } from './funding-table.js';
import { foldWords } from './initiative.js';
import { isNamedIn } from './initiative-name.js';
import { municipalityOf } from './party.js';
import { periodIn, readPartyMoney, type PartyMoney } from './party-money.js';
import { columnLike, placeOfCell, unitOf, type Table } from './table.js';

const RECIPIENT_COLUMN = /^(?:kommune|part|modtager|organisation|bevillingshaver)/iu;
const GIVEN_COLUMN = /tildel|klyngemid|bevil|andel|beløb|fordeling/iu;
const NOT_GIVEN = /ansøg|søger|afslag|afvis/iu;
const OWN_COLUMN = /egen|medfinans|bidrag/iu;

/** The money of parties in one agenda item, in its tables and its text. */
export function readItemMoney({ tables, sections }: ReadItem): PartyMoney[] {
  return [...tables.flatMap((table) => readRecipients(table)), ...readPartyMoney(sections)];
}

/**
 * Which initiative the money of an item is for: of those its title names, the one with just that amount, else the one
 * its text on the money names; null where none is known.
 */
export function findInitiative(
  read: ReadItem,
  money: readonly PartyMoney[],
  initiatives: readonly InitiativeFacts[],
): InitiativeFacts | null {
  if (initiatives.length === 0) return null;
  const given = sumGiven(money);
  const titled = initiatives.filter(({ name }) => isNamedIn(name, read.item.title));
  const exact = titled.filter(({ amountOere }) => given !== 0 && amountOere === given);
  if (exact.length === 1) return exact[0]!;
  if (titled.length === 1) return titled[0]!;
  const words = foldWords(
    read.sections
      .filter(({ kind }) => kind !== 'SUMMARY')
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .join('\n'),
  );
  const named = (titled.length > 0 ? titled : initiatives).filter(({ name }) => words.includes(foldWords(name)));
  return named.find(({ amountOere }) => given !== 0 && amountOere === given) ?? (named.length === 1 ? named[0]! : null);
}

/** Puts the money of parties on an initiative. `giveId` keeps apart the ids of all that the document says of money. */
export function addMoney(
  initiative: InitiativeFacts,
  money: readonly PartyMoney[],
  giveId: (id: string) => string,
): void {
  const own = money.filter(({ kind }) => kind === 'CONTRIBUTION');
  const firstYears = new Map<string, number>();
  for (const period of ['YEARLY', 'FIRST_YEAR'] as const) {
    for (const one of own.filter((other) => other.period === period).reverse())
      firstYears.set(one.party, one.amountOere);
  }
  for (const one of money.filter(({ kind }) => kind === 'ALLOCATION'))
    initiative.allocations.push(toAllocation(initiative, one, firstYears.get(one.party) ?? null, giveId));
  for (const one of own) initiative.contributions.push(toContribution(initiative, one, giveId));
  const codes = initiative.allocations.flatMap(({ municipalityCode }) => municipalityCode ?? []);
  initiative.municipalityCodes = [...new Set([...initiative.municipalityCodes, ...codes])];
}

/** Compares an initiative's amount with what its recipients get; null where there is nothing to compare. */
export function checkAllocations({ name, amountOere, allocations }: InitiativeFacts): SumCheck | null {
  if (allocations.length < 2 || amountOere === null) return null;
  const computedOere = allocations.reduce((sum, one) => sum + (one.amountOere ?? 0), 0);
  return { label: name, statedOere: amountOere, computedOere, place: allocations[0]!.place };
}

function sumGiven(money: readonly PartyMoney[]): number {
  return money.reduce((sum, { kind, amountOere }) => sum + (kind === 'ALLOCATION' ? amountOere : 0), 0);
}

function toAllocation(
  initiative: InitiativeFacts,
  money: PartyMoney,
  ownMoneyFirstYearOere: number | null,
  giveId: (id: string) => string,
): AllocationFacts {
  const { party, municipalityCode, amountOere, estimated, place } = money;
  const id = giveId(`${initiative.id}-${slugify(party)}`);
  return { id, recipient: party, municipalityCode, amountOere, estimated, ownMoneyFirstYearOere, place };
}

function toContribution(
  initiative: InitiativeFacts,
  money: PartyMoney,
  giveId: (id: string) => string,
): ContributionFacts {
  const { party, municipalityCode, amountOere, period, estimated, purpose, place } = money;
  const suffix = period === null ? '' : `-${slugify(period)}`;
  const id = giveId(`${initiative.id}-${slugify(party)}-own${suffix}`);
  return { id, party, municipalityCode, amountOere, period, estimated, purpose, place };
}

/** A table whose rows are recipients: what each gets, and what each pays itself. */
function readRecipients(table: Table): PartyMoney[] {
  if (table.header === null) return readBareRecipients(table);
  const recipient = columnLike(table, RECIPIENT_COLUMN);
  if (recipient < 0 || listsInitiatives(table)) return [];
  return table.rows.flatMap((row) => {
    const { cells } = row;
    const party = cells[recipient] ?? '';
    if (party === '' || isSubtotal(party)) return [];
    return (
      [
        ['ALLOCATION', GIVEN_COLUMN],
        ['CONTRIBUTION', OWN_COLUMN],
      ] as const
    ).flatMap(([kind, pattern]) => {
      const column = columnLike(table, pattern);
      const amountOere = parseAmount(cells[column] ?? '', unitOf(table, column));
      if (amountOere === null) return [];
      const header = table.header![column]!;
      const facts = {
        municipalityCode: municipalityOf(party),
        amountOere,
        period: periodIn(header),
        estimated: /estimer|anslå|forvent|ca\./iu.test(`${header} ${cells[column]}`),
      };
      return [{ kind, party, ...facts, purpose: null, place: placeOfCell(row, column, cells[column]!, header) }];
    });
  });
}

/** A table without a header under a line that says whose money it is: "bevilget …, fordelt sådan:". */
function readBareRecipients(table: Table): PartyMoney[] {
  const caption = table.caption?.text.slice(0, 1_000) ?? '';
  const column = grantedColumn(table);
  if (column < 0 || !listsParties(table) || NOT_GIVEN.test(caption)) return [];
  const kind = OWN_COLUMN.test(caption) ? 'CONTRIBUTION' : GIVEN_COLUMN.test(caption) ? 'ALLOCATION' : null;
  if (kind === null) return [];
  return table.rows.flatMap((row) => {
    const [party = ''] = row.cells;
    const cell = row.cells[column] ?? '';
    const amountOere = parseAmount(cell, unitOf(table, column));
    if (party === '' || isSubtotal(party) || amountOere === null) return [];
    const facts = {
      municipalityCode: municipalityOf(party),
      amountOere,
      period: periodIn(caption),
      estimated: isApproximate(caption),
    };
    return [{ kind, party, ...facts, purpose: null, place: placeOfCell(row, column, cell, null) }];
  });
}
