import { searchableOf, type Subgraph } from '../../kernel/graph/subgraph.js';
import { DocumentHistory1795400000000 } from '../../kernel/store/document-history.js';
import { KERNEL_ENTITIES } from '../../kernel/store/kernel-tables.js';
import { ActionMeasure } from './action-measure.js';
import { ActionPlan, ActionPlanQueries } from './action-plan.js';
import { CapacityNorm } from './capacity-norm.js';
import { ClinicCount } from './clinic-count.js';
import { Coverage, CoverageQueries } from './coverage.js';
import { Designation } from './designation.js';
import { PlanDocumentQueries } from './documents.js';
import { actionPlanImporter } from './import/action-plan.js';
import { coverageFiguresImporter } from './import/coverage-figures.js';
import { expectedPlanImporter } from './import/expected-plan.js';
import { measureStatementsImporter } from './import/measure-statements.js';
import { nationalProposalImporter } from './import/national-proposal.js';
import { practicePlanApprovalImporter } from './import/practice-plan-approval.js';
import { compareMeasureFrequencies } from './comparisons/measure-frequencies.js';
import { createLoaders, type PracticePlansLoaders } from './loaders.js';
import { Initial1700000000001 } from './migrations/initial.js';
import { MeasureDetails1795600000000 } from './migrations/measure-details.js';
import { MeasureStatement } from './measure-statement.js';
import { Municipality, toMunicipality } from './municipality.js';
import { NationalMeasure } from './national-measure.js';
import { NationalProposal, NationalProposalQueries } from './national-proposal.js';
import { PlanApproval } from './plan-approval.js';
import { PlanGoal } from './plan-goal.js';
import { PlanNumber } from './plan-number.js';
import { PlanTheme } from './plan-theme.js';
import { PracticePlan, PracticePlanQueries } from './practice-plan.js';
import { Region, toRegion } from './region.js';
import { Theme, ThemeTag, toTheme } from './theme.js';

/** Praksisplaner, handleplaner, nationale udspil and lægedækning. */
export const practicePlans: Subgraph<PracticePlansLoaders> = {
  name: 'practice-plans',
  entities: [
    ...KERNEL_ENTITIES,
    ...[PracticePlan, PlanTheme, PlanGoal, PlanApproval],
    ...[ActionPlan, ActionMeasure, MeasureStatement],
    ...[NationalProposal, NationalMeasure, PlanNumber],
    ...[Coverage, CapacityNorm, ClinicCount, Designation],
  ],
  migrations: [Initial1700000000001, DocumentHistory1795400000000, MeasureDetails1795600000000],
  resolvers: [PracticePlanQueries, ActionPlanQueries, NationalProposalQueries, CoverageQueries, PlanDocumentQueries],
  types: [Region, Municipality, Theme, ThemeTag],
  references: {
    Region: ({ code }) => toRegion(code!),
    Municipality: ({ code }) => toMunicipality(code!),
    Theme: ({ slug }) => toTheme(slug!),
    PracticePlan: ({ id }, { loaders }) => loaders.plan.load(id!),
    ActionPlan: ({ id }, { loaders }) => loaders.actionPlan.load(id!),
    NationalProposal: ({ id }, { loaders }) => loaders.nationalProposal.load(id!),
  },
  families: [
    { root: PracticePlan, children: [PlanTheme, PlanGoal, PlanApproval] },
    { root: ActionPlan, children: [ActionMeasure] },
    { root: MeasureStatement, children: [] },
    { root: NationalProposal, children: [NationalMeasure, PlanNumber] },
    { root: Coverage, children: [CapacityNorm, ClinicCount, Designation] },
  ],
  searchables: [
    searchableOf('PracticePlan', PracticePlan, ({ id, title, relatedAgreement }) => ({
      title: title ?? id,
      words: [relatedAgreement],
    })),
    searchableOf('PlanTheme', PlanTheme, ({ name, efforts }) => ({ title: name, words: efforts })),
    searchableOf('PlanGoal', PlanGoal, ({ text }) => ({ title: text, words: [] })),
    searchableOf('ActionPlan', ActionPlan, ({ id, title }) => ({ title: title ?? id, words: [] })),
    searchableOf('ActionMeasure', ActionMeasure, ({ name, group, description }) => ({
      title: name,
      words: [group, description],
    })),
    searchableOf('NationalProposal', NationalProposal, ({ id, title, objectives }) => ({
      title: title ?? id,
      words: objectives,
    })),
    searchableOf('NationalMeasure', NationalMeasure, ({ name, group, detail }) => ({
      title: name,
      words: [group, detail],
    })),
  ],
  comparisons: [compareMeasureFrequencies],
  importers: [
    practicePlanApprovalImporter,
    expectedPlanImporter,
    actionPlanImporter,
    measureStatementsImporter,
    nationalProposalImporter,
    coverageFiguresImporter,
  ],
  readReference: () => [],
  createLoaders,
};
