import { useFormat, useWords } from '../language.js';
import { Unknown } from '../table.js';
import { PLAN_WORDS } from '../wording/plans.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import type { Cost } from './plan-record.js';

/** What a plan or a measure costs, as stated. */
export function CostText({ cost: { amount, period, estimated } }: { cost: Cost }) {
  const words = useWords(PLAN_WORDS);
  const terms = useWords(TERMS);
  const { kroner } = useFormat();
  if (amount === null) return <Unknown />;
  return <>{words.costOf(kroner(amount), nameTerm(terms.costPeriod, period), estimated)}</>;
}
