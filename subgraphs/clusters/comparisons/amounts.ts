import { findDisagreements, referTo, type Comparison } from '../../../kernel/import/comparison.js';
import { DataIssueKind, DataIssueSeverity } from '../../../kernel/provenance/kinds.js';
import { formatKroner } from '../import/cluster-minutes/issues.js';
import { listFigures, type Figure } from './figures.js';

/** A rough figure may be so far from the exact one. */
const ROUNDING = 0.1;

/**
 * Compares the amounts that different minutes state of one thing. A later meeting may have changed an amount: both stay,
 * and the message says of when each is. A rough figure beside the exact one is no contradiction.
 */
export const compareAmounts: Comparison = async (manager) => {
  const disputed = findDisagreements(
    await listFigures(manager),
    ({ thing }) => thing,
    ({ oere }) => oere,
  );
  return disputed.map((figures) => {
    const [first, second, ...others] = figures;
    const told = figures.map(({ oere, rough, date }) => `${rough ? 'ca. ' : ''}${formatKroner(oere)} (${date})`);
    const amounts = [...new Set(told)].join(' og ');
    return {
      ...(areRounded(figures)
        ? {
            ...{ kind: DataIssueKind.DUPLICATE, severity: DataIssueSeverity.INFO },
            message: `»${first.name}« står både afrundet og nøjagtigt: ${amounts}.`,
          }
        : {
            ...{ kind: DataIssueKind.CONFLICT, severity: DataIssueSeverity.WARNING },
            message: `Referaterne er uenige om beløbet for »${first.name}«: ${amounts}.`,
          }),
      record: first.record,
      sources: [referTo(first.row), referTo(second.row), ...others.map(({ row }) => referTo(row))],
    };
  });
};

/** Whether at most one amount is exact, and all others are roughly it. */
function areRounded(figures: readonly Figure[]): boolean {
  const exact = new Set(figures.filter(({ rough }) => !rough).map(({ oere }) => oere));
  const amount = [...exact][0] ?? figures[0]!.oere;
  return exact.size < 2 && figures.every(({ oere }) => Math.abs(oere - amount) <= Math.abs(amount) * ROUNDING);
}
