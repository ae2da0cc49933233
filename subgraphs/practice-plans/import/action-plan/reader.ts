import { foldText, slugify } from '../../../../kernel/danish/text.js';
import { TvaersError } from '../../../../kernel/errors.js';
import type { DocumentIdentity, Given, IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind, DataIssueSeverity, DocumentKind } from '../../../../kernel/provenance/kinds.js';
import { municipalityByCode } from '../../../../kernel/reference/municipalities.js';
import { promoteNumberedTitles, readBlocks } from '../layout/block.js';
import { splitLines } from '../layout/line.js';
import { maskPlace, maskText, reportMasked, reportPersonalData } from '../layout/privacy.js';
import { locate } from '../layout/quote.js';
import { toPlainText } from '../layout/markup.js';
import { reportOddDates } from '../plan-text/odd-dates.js';
import { accountForLines, linesOf } from '../layout/unread.js';
import { findCaseNumber } from '../plan-text/case-number.js';
import { decidePlanCost, readCostCell } from './cost.js';
import type { ActionPlanFacts, CostFact, Stated } from './facts.js';
import { decideMunicipality, findPlanDate, findPlanPeriod, PLAN_WORD, readTitle } from './identity.js';
import { readLabels } from './labels.js';
import { readRowMeasure, type ReadMeasure } from './measure.js';
import { readTables, type TableRow } from './measure-table.js';
import { readProseMeasures } from './prose-measures.js';

/** How surely a text is a municipality's action plan for doctor coverage, 0-1. */
export function detectActionPlan(text: string): number {
  const head = foldText(text.slice(0, 12_000));
  const title = head.slice(0, 500);
  if (!PLAN_WORD.test(title) || /^.{0,60}(?:referat|dagsorden)|sagsfremstilling/.test(title)) return 0;
  const isOfDoctors =
    /lægedækning|almen praksis|praktiserende læge|lægemangel|(?:flere|nye|mangler?|tiltrække) læger/.test(head);
  const hasMeasures = /(?:tiltag|indsats|aktivitet|initiativ|handling)(?!sp)/.test(head);
  return isOfDoctors ? (hasMeasures ? 0.9 : 0.7) : hasMeasures ? 0.3 : 0.1;
}

/**
 * Reads a municipality's action plan for doctor coverage.
 * Throws DOCUMENT_INCOMPLETE where no municipality or no date, period or year is stated, and DOCUMENT_CONTRADICTS_OPTIONS
 * where the given municipality or date is not the document's.
 */
export function readActionPlan(text: string, given: Given): ActionPlanFacts {
  const split = splitLines(text);
  const { rows, headers, outside } = readTables(split.lines);
  const blocks = promoteNumberedTitles(readBlocks(outside));
  const { labels, blocks: labelled } = readLabels(blocks);
  const unlabelled = blocks.filter((block) => !labelled.has(block));
  const title = readTitle(unlabelled);
  const municipality = decideMunicipality(title, blocks, given);
  const period = findPlanPeriod(labels, unlabelled);
  const found = findPlanDate(labels, unlabelled);
  const date = decideDate(found, given);
  const stamp = date?.value ?? found?.value ?? period?.from ?? null;
  if (stamp === null)
    throw new TvaersError('DOCUMENT_INCOMPLETE', 'Handleplanen har ingen dato. Angiv den med --date.');

  const ofTable = readRowMeasures(rows);
  const prose = readProseMeasures(
    unlabelled,
    headers.map(({ number }) => number),
  );
  const measures = [...ofTable, ...prose.measures].sort((a, b) => a.measure.place.line - b.measure.place.line);
  const { cost, issues: costIssues } = decidePlanCost(readTotal(rows), prose.about);
  const account = accountForLines(text, split, {
    read: [...linesOf([...labelled, ...prose.read]), ...headers, ...rows.flatMap((row) => row.lines)],
    background: linesOf(measures.length > 0 ? prose.about : []),
  });
  const department = labels.find(({ kind }) => kind === 'DEPARTMENT');
  const caseNumber = findCaseNumber(blocks.filter((block) => labelled.has(block)));
  const name = nameMunicipality(municipality);
  const document: DocumentIdentity = {
    id: slugify(`action-plan-${municipality.value}-${stamp}`),
    kind: DocumentKind.ACTION_PLAN,
    title: title?.value ?? `Handleplan, ${name}`,
    publisher: given.publisher ?? name,
    caseNumber: caseNumber?.value ?? null,
    date: date?.value ?? found?.value ?? null,
    year: Number(stamp.slice(0, 4)),
  };
  return {
    ...{
      document,
      municipality,
      title: title ?? { value: document.title, place: null },
      date,
      caseNumber,
      period,
      cost,
    },
    department: department
      ? { value: maskText(department.value), place: maskPlace(locate(department.block.lines, department.value)) }
      : null,
    measures: measures.map(({ measure }) => measure),
    issues: [
      ...labels
        .filter(({ kind }) => kind === 'PERSON')
        .map(({ block }) => reportPersonalData('En oplysning om en medarbejder', block.lines[0]!.number)),
      ...reportMasked(measures.map(({ measure }) => measure)),
      ...reportMissing(measures),
      ...reportOddDates([...blocks, ...rows.map(({ cells, lines }) => ({ text: cells.join('\n'), lines }))]),
      ...measures.flatMap(({ issues }) => issues),
      ...costIssues,
      ...account.issues,
    ],
    readShare: account.readShare,
  };
}

/** A group's name stands in the first of its rows only. */
function readRowMeasures(rows: readonly TableRow[]): ReadMeasure[] {
  let group: string | null = null;
  return rows.flatMap((row) => {
    const at = row.columns.findIndex(({ role }) => role === 'GROUP');
    const named = at < 0 ? '' : toPlainText(row.cells[at]!).replaceAll('\n', ' ').trim();
    group = at < 0 ? null : named === '' ? group : maskText(named);
    return row.isTotal ? [] : (readRowMeasure(row, group) ?? []);
  });
}

/** As the plan writes it, for "Kommune" goes with a genitive in some names and not in others. */
function nameMunicipality({ value, place }: Stated<string>): string {
  const written = /^.+ kommune(?=s?$)/iu.exec(place?.text ?? '')?.[0];
  return written ?? `${municipalityByCode(value)!.name} Kommune`;
}

function decideDate(found: Stated<string> | null, given: Given): Stated<string> | null {
  if (given.date !== null && found !== null && !given.date.startsWith(found.value)) {
    throw new TvaersError(
      'DOCUMENT_CONTRADICTS_OPTIONS',
      `Handleplanen er fra ${found.value}, men datoen ${given.date} er angivet. Ret --date, eller udelad den.`,
    );
  }
  if (found !== null && found.value.length === 10) return found;
  return given.date === null ? null : { value: given.date, place: null };
}

/** What the table's last row, which sums up the others, says that the plan costs. */
function readTotal(rows: readonly TableRow[]): CostFact | null {
  const row = rows.find(({ isTotal }) => isTotal);
  const at = row?.columns.findIndex(({ role }) => role === 'COST') ?? -1;
  const cost = row && at >= 0 ? readCostCell(row.cells[at]!, row.lines, row.columns[at]!.name) : null;
  return cost ? { ...cost, period: cost.period ?? 'TOTAL' } : null;
}

function reportMissing(measures: readonly ReadMeasure[]): IssueDraft[] {
  if (measures.length > 0) return [];
  const message =
    'Der er ikke fundet tiltag i handleplanen: hverken en tabel eller et afsnit med overskriften "Tiltag" eller lignende.';
  return [{ kind: DataIssueKind.MISSING, severity: DataIssueSeverity.ERROR, message, places: [], record: null }];
}
