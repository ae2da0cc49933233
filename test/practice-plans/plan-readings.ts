import { batchOf, type Reading, type RowDraft } from '../../kernel/import/importer.js';
import { DocumentKind } from '../../kernel/provenance/kinds.js';
import { PracticePlan } from '../../subgraphs/practice-plans/practice-plan.js';

/** A document that states one plan and nothing else: for questions of time, where no wording matters. */
export function readPlan(documentId: string, plan: Partial<PracticePlan> & { id: string }): Reading {
  const statedOn = plan.statedOn ?? null;
  const row: RowDraft<PracticePlan> = {
    ...{
      root: plan.id,
      regionCode: plan.id.slice(0, plan.id.lastIndexOf('-')),
      rank: plan.adopted ? 2 : 1,
      adopted: false,
    },
    ...{ sourceLine: 1, sourceColumn: null, sourceText: null },
    ...plan,
  };
  return {
    document: {
      id: documentId,
      kind: DocumentKind.PRACTICE_PLAN_APPROVAL,
      title: documentId,
      publisher: null,
      caseNumber: null,
      date: statedOn,
      year: null,
    },
    batches: [batchOf(PracticePlan, [row])],
    issues: [],
    readShare: 1,
  };
}
