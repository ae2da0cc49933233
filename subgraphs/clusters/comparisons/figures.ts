import type { EntityManager } from 'typeorm';
import { isApproximate } from '../../../kernel/danish/amounts.js';
import { slugify } from '../../../kernel/danish/text.js';
import type { RecordRow } from '../../../kernel/provenance/record.js';
import { Allocation } from '../allocation.js';
import { ClusterFunding } from '../cluster-funding.js';
import { Contribution } from '../contribution.js';
import { FundingLine, FundingLineKind } from '../funding-line.js';
import { Initiative } from '../initiative.js';

/** An amount that one document states of one thing. */
export interface Figure extends Pick<RecordRow, 'id' | 'documentId' | 'sourceLine'> {
  /** What it is the amount of: figures of one thing should be equal. */
  thing: string;
  /** The thing in the words of the document. */
  name: string;
  oere: number;
  /** The document calls it rough. */
  rough: boolean;
  /** Day of the document. */
  date: string | null;
  /** Where it stands. */
  row: RecordRow;
  /** Id of the record it concerns. */
  record: string;
}

/** The amounts of initiatives, of their recipients and payers, and of the clusters' statements of money, as every document states them. */
export async function listFigures(manager: EntityManager): Promise<Figure[]> {
  const live = { where: { live: true } } as const;
  const initiatives = await manager.find(Initiative, live);
  const lines = await manager.find(FundingLine, live);
  const fundings = await manager.find(ClusterFunding, live);
  const names = new Map(initiatives.map(({ id, name }) => [id, name]));
  const nameOf = (party: string, initiative: string): string =>
    [names.get(initiative), party].filter((part) => part !== undefined).join(', ');
  return [
    ...initiatives.flatMap((initiative) => readInitiative(initiative, lines)),
    ...lines.flatMap((line) => readLine(line, fundings)),
    ...(await manager.find(Allocation, live)).flatMap((row) =>
      readPayment(row, nameOf(row.recipient, row.initiativeId)),
    ),
    ...(await manager.find(Contribution, live)).flatMap((row) => readPayment(row, nameOf(row.party, row.initiativeId))),
  ];
}

/** An initiative's amount stands on its line of the statement of money, where there is one. */
function readInitiative(row: Initiative, lines: readonly FundingLine[]): Figure[] {
  const { id, documentId, name, amountOere, statedOn } = row;
  if (amountOere === null) return [];
  const line = lines.find(
    (one) => one.documentId === documentId && one.initiativeId === id && one.amountOere === amountOere,
  );
  return [
    toFigure(line ?? row, {
      thing: `initiative ${id}`,
      name,
      oere: amountOere,
      rough: isRough(line ?? null),
      date: statedOn,
      record: id,
    }),
  ];
}

/** What a cluster was given stays the same in later statements; sums and rests hold for the day of theirs. */
function readLine(row: FundingLine, fundings: readonly ClusterFunding[]): Figure[] {
  const { id, root, label, kind, amountOere, initiativeId, documentId } = row;
  const funding = fundings.find((one) => one.id === root && one.documentId === documentId);
  if (amountOere === null || initiativeId !== null || !funding) return [];
  const thing = kind === FundingLineKind.ALLOCATION ? `given ${funding.clusterId} ${slugify(label)}` : `line ${id}`;
  return [
    toFigure(row, { thing, name: label, oere: amountOere, rough: isRough(row), date: funding.date, record: root }),
  ];
}

function readPayment(row: Allocation | Contribution, name: string): Figure[] {
  const { id, amountOere, estimated, statedOn, initiativeId } = row;
  if (amountOere === null) return [];
  return [
    toFigure(row, {
      thing: `payment ${id}`,
      name,
      oere: amountOere,
      rough: estimated,
      date: statedOn,
      record: initiativeId,
    }),
  ];
}

function toFigure(
  row: RecordRow,
  stated: Pick<Figure, 'thing' | 'name' | 'oere' | 'rough' | 'date' | 'record'>,
): Figure {
  const { id, documentId, sourceLine } = row;
  return { id, documentId, sourceLine, row, ...stated };
}

const isRough = (line: FundingLine | null): boolean => isApproximate(line?.sourceText ?? '');
