import { danishSortKey } from '../../../kernel/danish/collation.js';
import { batchOf, type Importer, type RowDraft } from '../../../kernel/import/importer.js';
import { DocumentKind } from '../../../kernel/provenance/kinds.js';
import { municipalityByCode } from '../../../kernel/reference/municipalities.js';
import { matchThemes } from '../../../kernel/themes/matcher.js';
import { tagRows, ThemeTagRow } from '../../../kernel/themes/theme-tag-row.js';
import { ActionMeasure } from '../action-measure.js';
import { ActionPlan } from '../action-plan.js';
import type { CostColumns, CostPeriod } from '../cost.js';
import type { ActionPlanFacts, CostFact } from './action-plan/facts.js';
import { detectActionPlan, readActionPlan } from './action-plan/reader.js';
import { createChildIds } from './child-ids.js';
import { findMeasureEvent } from './measure-statements/occasion.js';
import { listPlaces, placeColumns, TOP_OF_DOCUMENT } from './places.js';

/** A municipality's action plan for doctor coverage. */
export const actionPlanImporter: Importer = {
  kind: DocumentKind.ACTION_PLAN,
  detect: detectActionPlan,
  read: (text, given) => {
    const facts = readActionPlan(text, given);
    const { document, measures, issues, readShare } = facts;
    const plan = toPlanRow(facts);
    const nameChild = createChildIds(plan.id);
    const rows = measures.map(({ cost, place, ...stated }, index): RowDraft<ActionMeasure> => ({
      ...{
        id: nameChild('measure', stated.name),
        root: plan.id,
        orderKey: `${plan.orderKey}|${String(index + 1).padStart(4, '0')}`,
      },
      ...stated,
      places: stated.places.length > 0 ? stated.places : null,
      event: stated.perYear === null ? null : findMeasureEvent(stated.name, stated.description, stated.perYear),
      ...costColumns(cost),
      ...placeColumns(place),
    }));
    const tags = measures.flatMap(({ name, description, place }, index) =>
      tagRows('ActionMeasure', rows[index]!.id, plan.id, matchThemes(`${name}\n\n${description ?? ''}`), place),
    );
    return {
      ...{ document, issues, readShare },
      batches: [batchOf(ActionPlan, [plan]), batchOf(ActionMeasure, rows), batchOf(ThemeTagRow, tags)],
    };
  },
};

function toPlanRow({
  document,
  municipality,
  title,
  date,
  caseNumber,
  department,
  period,
  cost,
}: ActionPlanFacts): RowDraft<ActionPlan> & { orderKey: string } {
  const { id } = document;
  const name = municipalityByCode(municipality.value)?.name ?? municipality.value;
  return {
    ...{ id, root: id, rank: 1, statedOn: document.date, municipalityCode: municipality.value },
    orderKey: `${danishSortKey(name)}|${document.date ?? period?.from ?? ''}`,
    title: title.value,
    date: date?.value ?? null,
    caseNumber: caseNumber?.value ?? null,
    department: department?.value ?? null,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    places: listPlaces(municipality.place, date?.place, caseNumber?.place, department?.place, period?.place),
    ...costColumns(cost),
    ...placeColumns(title.place ?? TOP_OF_DOCUMENT),
  };
}

function costColumns(cost: CostFact | null): CostColumns {
  return {
    costOere: cost?.oere ?? null,
    costMinOere: cost?.span?.from ?? null,
    costMaxOere: cost?.span?.to ?? null,
    costPeriod: (cost?.period as CostPeriod | undefined) ?? null,
    costEstimated: cost?.estimated ?? null,
    costPlace: cost?.place ?? null,
  };
}
