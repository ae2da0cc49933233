import type DataLoader from 'dataloader';
import { In, type FindOptionsOrder, type FindOptionsWhere } from 'typeorm';
import type { GraphContext } from '../../kernel/graph/context.js';
import { createManyLoader, createOneLoader } from '../../kernel/graph/loaders.js';
import type { EntityClass } from '../../kernel/graph/subgraph.js';
import type { RecordRow } from '../../kernel/provenance/record.js';
import type { Store } from '../../kernel/store/store.js';
import { ThemeTagRow } from '../../kernel/themes/theme-tag-row.js';
import { listThemes } from '../../kernel/themes/vocabulary.js';
import { ActionMeasure } from './action-measure.js';
import { ActionPlan } from './action-plan.js';
import { CapacityNorm } from './capacity-norm.js';
import { ClinicCount } from './clinic-count.js';
import { Coverage } from './coverage.js';
import { Designation } from './designation.js';
import { MeasureStatement } from './measure-statement.js';
import { NationalMeasure } from './national-measure.js';
import { NationalProposal } from './national-proposal.js';
import { listDecisions, PlanApproval } from './plan-approval.js';
import { PlanGoal } from './plan-goal.js';
import { PlanNumber } from './plan-number.js';
import { mergeStatements } from './plan-statements.js';
import { PlanTheme } from './plan-theme.js';
import { PracticePlan } from './practice-plan.js';
import { createThemeLoaders, type ThemeLoaders } from './theme-loaders.js';

type Many<K, V> = DataLoader<K, V[], unknown>;
type One<K, V> = DataLoader<K, V | null, unknown>;

/** A record as one document states it. */
export interface StatedRecord {
  recordId: string;
  documentId: string;
}

/** The batches of this subgraph: the only reads behind its fields. */
export interface PracticePlansLoaders extends ThemeLoaders {
  /** Put together of all that documents state of it. */
  plan: One<string, PracticePlan>;
  /** By region code, in order of first year. */
  plansOfRegion: Many<string, PracticePlan>;
  /** By plan id: of all its statements (see `pickStatement`), each in the order of its document. */
  themesOfPlan: Many<string, PlanTheme>;
  goalsOfPlan: Many<string, PlanGoal>;
  /** By plan id, over all its statements, each decision once, by date. */
  approvalsOfPlan: Many<string, PlanApproval>;
  actionPlan: One<string, ActionPlan>;
  actionPlansOfMunicipality: Many<string, ActionPlan>;
  measuresOfActionPlan: Many<string, ActionMeasure>;
  /** By municipality code, in order of year; every document's. */
  statementsOfMunicipality: Many<string, MeasureStatement>;
  nationalProposal: One<string, NationalProposal>;
  measuresOfProposal: Many<string, NationalMeasure>;
  /** By proposal id: its own figures and those of its measures. */
  numbersOfProposal: Many<string, PlanNumber>;
  /** By municipality code, in order of period. */
  coverageOfMunicipality: Many<string, Coverage>;
  /** By municipality code, in order of period. */
  designationsOfMunicipality: Many<string, Designation>;
  normOfCoverage: One<string, CapacityNorm>;
  clinicsOfCoverage: Many<string, ClinicCount>;
  /** In the vocabulary's order. */
  tagsOfRecord: Many<StatedRecord, ThemeTagRow>;
}

export type Context = GraphContext<PracticePlansLoaders>;

const VOCABULARY_ORDER = new Map(listThemes().map(({ slug }, index) => [slug, index]));

export function createLoaders({ reader }: Store): PracticePlansLoaders {
  /** Rows of an entity by a column of theirs: the answering ones, or all live ones where statements are put together. */
  const findBy = <T extends RecordRow>(
    entity: EntityClass<T>,
    column: keyof T & string,
    keys: readonly string[],
    order: FindOptionsOrder<T>,
    which: 'leads' | 'live' = 'leads',
  ) => reader.find(entity, { where: { [column]: In([...keys]), [which]: true } as FindOptionsWhere<T>, order });
  const listBy = <T extends RecordRow>(
    entity: EntityClass<T>,
    column: keyof T & string,
    order: FindOptionsOrder<T>,
    which?: 'live',
  ): Many<string, T> =>
    createManyLoader(
      (keys: readonly string[]) => findBy(entity, column, keys, order, which),
      (row) => row[column] as string,
    );
  const oneBy = <T extends RecordRow>(entity: EntityClass<T>, column: keyof T & string): One<string, T> =>
    createOneLoader(
      (keys: readonly string[]) => findBy(entity, column, keys, {}),
      (row) => row[column] as string,
    );

  const plan = createOneLoader(
    async (ids: readonly string[]) => mergeStatements(await findBy(PracticePlan, 'id', ids, {}, 'live')),
    ({ id }) => id,
  );
  const themesOfPlan = listBy(PlanTheme, 'root', { position: 'ASC' }, 'live');
  return {
    plan,
    themesOfPlan,
    ...createThemeLoaders(reader, { plan, themesOfPlan }),
    plansOfRegion: createManyLoader(
      async (codes) => mergeStatements(await findBy(PracticePlan, 'regionCode', codes, { id: 'ASC' }, 'live')),
      ({ regionCode }) => regionCode,
    ),
    goalsOfPlan: listBy(PlanGoal, 'root', { position: 'ASC' }, 'live'),
    approvalsOfPlan: createManyLoader(
      async (ids) =>
        listDecisions(await findBy(PlanApproval, 'root', ids, { leads: 'DESC', documentId: 'ASC' }, 'live')),
      ({ root }) => root,
    ),
    actionPlan: oneBy(ActionPlan, 'id'),
    actionPlansOfMunicipality: listBy(ActionPlan, 'municipalityCode', { orderKey: 'ASC', id: 'ASC' }),
    measuresOfActionPlan: listBy(ActionMeasure, 'root', { orderKey: 'ASC' }),
    statementsOfMunicipality: listBy(MeasureStatement, 'municipalityCode', {
      year: 'ASC',
      documentId: 'ASC',
      sourceLine: 'ASC',
      id: 'ASC',
    }),
    nationalProposal: oneBy(NationalProposal, 'id'),
    measuresOfProposal: listBy(NationalMeasure, 'root', { orderKey: 'ASC' }),
    numbersOfProposal: listBy(PlanNumber, 'root', { position: 'ASC' }),
    coverageOfMunicipality: listBy(Coverage, 'municipalityCode', { periodFrom: 'ASC', id: 'ASC' }),
    designationsOfMunicipality: listBy(Designation, 'municipalityCode', { orderKey: 'ASC' }),
    normOfCoverage: oneBy(CapacityNorm, 'root'),
    clinicsOfCoverage: listBy(ClinicCount, 'root', { position: 'ASC' }),
    tagsOfRecord: createManyLoader(
      async (keys) => {
        const tags = await findBy(
          ThemeTagRow,
          'recordId',
          keys.map(({ recordId }) => recordId),
          {},
          'live',
        );
        return tags.sort((a, b) => (VOCABULARY_ORDER.get(a.slug) ?? 0) - (VOCABULARY_ORDER.get(b.slug) ?? 0));
      },
      ({ recordId, documentId }) => ({ recordId, documentId }),
    ),
  };
}
