import { foldText } from '../../../kernel/danish/text.js';
import { referTo, type Comparison, type CrossIssue } from '../../../kernel/import/comparison.js';
import { DataIssueKind, DataIssueSeverity } from '../../../kernel/provenance/kinds.js';
import { municipalityByCode } from '../../../kernel/reference/municipalities.js';
import { ActionMeasure } from '../action-measure.js';
import { ActionPlan } from '../action-plan.js';
import { formatFrequency } from '../frequency-words.js';
import { subjectOf } from '../import/measure-statements/subject.js';
import { MeasureStatement } from '../measure-statement.js';

/** What takes place in one municipality, as documents of the two kinds state it. */
interface Stated {
  municipality: string;
  statements: MeasureStatement[];
  measures: { measure: ActionMeasure; plan: ActionPlan }[];
}

/**
 * Compares how often something takes place according to the action plan of a municipality and to other documents. They
 * contradict each other where they are of different years too: the message says of when each is.
 */
export const compareMeasureFrequencies: Comparison = async (manager) => {
  const live = { where: { live: true }, order: { documentId: 'ASC', id: 'ASC' } } as const;
  const stated = new Map<string, Stated>();
  const at = (municipality: string, subject: string): Stated => {
    const key = `${municipality}|${subject}`;
    if (!stated.has(key)) stated.set(key, { municipality, statements: [], measures: [] });
    return stated.get(key)!;
  };
  const statements = await manager.find(MeasureStatement, live);
  for (const one of statements) at(one.municipalityCode, one.subject).statements.push(one);
  if (statements.length === 0) return [];
  const plans = new Map((await manager.find(ActionPlan, live)).map((plan) => [`${plan.documentId}|${plan.id}`, plan]));
  for (const measure of await manager.find(ActionMeasure, live)) {
    const plan = plans.get(`${measure.documentId}|${measure.root}`);
    const subject = subjectOfMeasure(measure);
    if (plan && subject !== null) at(plan.municipalityCode, subject).measures.push({ measure, plan });
  }
  return [...stated.values()].flatMap(compare);
};

/** What a measure with a frequency is about: its event, else the first word of its name. */
function subjectOfMeasure({ event, name, perYear }: ActionMeasure): string | null {
  if (perYear === null) return null;
  return event === null ? foldText(/\p{L}+/u.exec(name)?.[0] ?? '') || null : subjectOf(event);
}

function compare({ municipality, statements, measures }: Stated): CrossIssue[] {
  const [statement, ...others] = statements;
  const [first] = measures;
  if (!statement || !first || !isContradiction(statements, measures)) return [];
  const told = [
    ...statements.map(({ perYear, year }) => `${formatFrequency(perYear)} (KLU-oversigt for ${year})`),
    ...measures.map(
      ({ measure, plan }) =>
        `${formatFrequency(measure.perYear!)} (handleplan, ${plan.date ?? plan.statedOn ?? plan.periodFrom})`,
    ),
  ];
  const name = municipalityByCode(municipality)?.name ?? municipality;
  const sources = [
    ...others.map((one) => referTo(one)),
    ...measures.map(({ measure }) => referTo(measure, measure.perYearPlace)),
  ];
  return [
    {
      ...{ kind: DataIssueKind.CONFLICT, severity: DataIssueSeverity.WARNING, record: first.measure.id },
      message: `${name}: dokumenterne er uenige om »${statement.event}«: ${[...new Set(told)].join(' og ')}.`,
      sources: [referTo(statement), sources[0]!, ...sources.slice(1)],
    },
  ];
}

/** Whether a document of the one kind and one of the other share no frequency; several measures may be about one subject. */
function isContradiction(statements: Stated['statements'], measures: Stated['measures']): boolean {
  const ratesIn = (rows: readonly { documentId: string; perYear: number | null }[]): Set<number | null>[] => {
    const byDocument = new Map<string, Set<number | null>>();
    for (const { documentId, perYear } of rows)
      byDocument.set(documentId, (byDocument.get(documentId) ?? new Set()).add(perYear));
    return [...byDocument.values()];
  };
  const planned = ratesIn(measures.map(({ measure }) => measure));
  return ratesIn(statements).some((said) => planned.some((rates) => ![...rates].some((rate) => said.has(rate))));
}
