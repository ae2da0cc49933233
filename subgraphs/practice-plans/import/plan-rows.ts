import type { RowDraft } from '../../../kernel/import/importer.js';
import { matchThemes } from '../../../kernel/themes/matcher.js';
import { tagRows, type ThemeTagRow } from '../../../kernel/themes/theme-tag-row.js';
import type { PlanApproval } from '../plan-approval.js';
import type { PlanGoal, PlanGoalKind } from '../plan-goal.js';
import type { PlanTheme } from '../plan-theme.js';
import { createChildIds } from './child-ids.js';
import { placeColumns } from './places.js';
import type { PlanGoalFact } from './plan-text/goals.js';
import type { HearingFact } from './plan-text/hearing.js';
import type { ApprovalFact, PlanThemeFact } from './practice-plan-approval/facts.js';

/** How much a document weighs that tells of a plan: one that decides on it, or one from before its adoption. */
export const PLAN_RANK = { expected: 1, decided: 2 } as const;

/** Id of a plan: its region and first year. */
export function identifyPlan(regionCode: string, validFrom: string): string {
  return `${regionCode}-${validFrom.slice(0, 4)}`;
}

/** The hearing's columns of a plan. */
export function hearingColumns(hearing: HearingFact | null) {
  return {
    hearingFrom: hearing?.from ?? null,
    hearingTo: hearing?.to ?? null,
    hearingDeadline: hearing?.deadline ?? null,
  };
}

/** From when a draft is known to exist: the day of a document that speaks of one, or the beginning of its hearing. */
export function findDraftDay(toldOn: string | null, hearingFrom: string | null): string | null {
  return [toldOn, hearingFrom].filter((date) => date !== null).sort()[0] ?? null;
}

export function toApprovalRows(planId: string, approvals: readonly ApprovalFact[]): RowDraft<PlanApproval>[] {
  const nameChild = createChildIds(planId);
  return approvals.map(({ body, municipality, date, outcome, text, caseNumber, place }) => ({
    id: nameChild('approval', [municipality, date, caseNumber, body].filter((part) => part !== null).join(' ')),
    root: planId,
    ...{ municipalityCode: municipality, body, date, outcome, text, caseNumber },
    ...placeColumns(place),
  }));
}

export function toGoalRows(planId: string, goals: readonly PlanGoalFact[]): RowDraft<PlanGoal>[] {
  const nameChild = createChildIds(planId);
  return goals.map(({ kind, text, place }, index) => ({
    ...{ id: nameChild('goal', text), root: planId, position: index + 1, kind: kind as PlanGoalKind, text },
    ...placeColumns(place),
  }));
}

/** A plan's own headings, and the tags that say what they are about. */
export function toThemeRows(
  planId: string,
  themes: readonly PlanThemeFact[],
): { rows: RowDraft<PlanTheme>[]; tags: RowDraft<ThemeTagRow>[] } {
  const nameChild = createChildIds(planId);
  const rows = themes.map(({ name, efforts, place }, index) => ({
    ...{ id: nameChild('theme', name), root: planId, position: index + 1, name, efforts },
    ...placeColumns(place),
  }));
  const tags = themes.flatMap(({ name, efforts, place }, index) =>
    tagRows('PlanTheme', rows[index]!.id, planId, matchThemes([name, ...efforts].join('; ')), place),
  );
  return { rows, tags };
}
