import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createKernelTables } from '../../../kernel/store/kernel-tables.js';
import * as c from '../../../kernel/store/migration.js';

/** Practice plans, action plans, national proposals and coverage. Frozen: what comes later is a migration of its own. */
export class Initial1700000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createKernelTables(queryRunner);
    await createPracticePlans(queryRunner);
    await createMeasures(queryRunner);
    await createCoverage(queryRunner);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: drop the store instead.');
  }
}

async function createPracticePlans(queryRunner: QueryRunner): Promise<void> {
  await c.createRootTable(
    queryRunner,
    'practice_plan',
    {
      regionCode: c.key(),
      adopted: c.bool(queryRunner),
      approvedOn: c.optionalKey(),
      draftOn: c.optionalKey(),
      hearingFrom: c.optionalKey(),
      hearingTo: c.optionalKey(),
      hearingDeadline: c.optionalKey(),
      places: c.optionalText(),
      title: c.optionalText(),
      validFrom: c.optionalKey(),
      validTo: c.optionalKey(),
      relatedAgreement: c.optionalText(),
      municipalityCount: c.optionalInt(),
    },
    [['regionCode']],
  );
  await c.createRecordTable(queryRunner, 'plan_theme', { position: c.int(), name: c.text(), efforts: c.text() });
  await c.createRecordTable(queryRunner, 'plan_goal', { position: c.int(), kind: c.key(), text: c.text() });
  await c.createRecordTable(queryRunner, 'plan_approval', {
    municipalityCode: c.optionalKey(),
    body: c.optionalText(),
    date: c.optionalKey(),
    outcome: c.optionalKey(),
    text: c.optionalText(),
    caseNumber: c.optionalText(),
  });
}

function costColumns(queryRunner: QueryRunner): Record<string, c.ColumnSpec> {
  return {
    costOere: c.optionalOere(),
    costPeriod: c.optionalKey(),
    costEstimated: c.optionalBool(queryRunner),
    costPlace: c.optionalText(),
  };
}

async function createMeasures(queryRunner: QueryRunner): Promise<void> {
  await c.createRootTable(
    queryRunner,
    'action_plan',
    {
      municipalityCode: c.key(),
      orderKey: c.key(),
      ...costColumns(queryRunner),
      places: c.optionalText(),
      title: c.optionalText(),
      date: c.optionalKey(),
      caseNumber: c.optionalText(),
      department: c.optionalText(),
      periodFrom: c.optionalKey(),
      periodTo: c.optionalKey(),
    },
    [['municipalityCode'], ['orderKey']],
  );
  await c.createRecordTable(queryRunner, 'action_measure', {
    orderKey: c.key(),
    perYearPlace: c.optionalText(),
    ...costColumns(queryRunner),
    name: c.text(),
    description: c.optionalText(),
    perYear: c.optionalFloat(),
    event: c.optionalText(),
    inTable: c.bool(queryRunner),
  });
  await c.createRootTable(
    queryRunner,
    'measure_statement',
    { municipalityCode: c.key(), subject: c.key(), event: c.text(), perYear: c.float(), year: c.int() },
    [['municipalityCode']],
  );
  await c.createRootTable(queryRunner, 'national_proposal', {
    title: c.optionalText(),
    publisher: c.optionalText(),
    date: c.optionalKey(),
    objectives: c.text(),
    objectivePlaces: c.optionalText(),
  });
  await c.createRecordTable(queryRunner, 'national_measure', {
    orderKey: c.key(),
    group: c.optionalText(),
    name: c.text(),
    detail: c.optionalText(),
  });
  await c.createRecordTable(queryRunner, 'plan_number', {
    measureId: c.optionalKey(),
    position: c.int(),
    value: c.optionalFloat(),
    min: c.optionalFloat(),
    max: c.optionalFloat(),
    unit: c.optionalText(),
    per: c.optionalText(),
    by: c.optionalKey(),
    estimated: c.bool(queryRunner),
  });
}

async function createCoverage(queryRunner: QueryRunner): Promise<void> {
  await c.createRootTable(
    queryRunner,
    'coverage',
    {
      municipalityCode: c.key(),
      regionCode: c.optionalKey(),
      orderKey: c.key(),
      periodFrom: c.key(),
      places: c.optionalText(),
      period: c.key(),
      practices: c.optionalInt(),
      practicesOpenForIntake: c.optionalInt(),
      capacities: c.optionalFloat(),
      group1Patients: c.optionalInt(),
      population: c.optionalInt(),
    },
    [['municipalityCode'], ['regionCode'], ['orderKey'], ['period']],
  );
  await c.createRecordTable(queryRunner, 'capacity_norm', {
    patientsPerCapacity: c.optionalFloat(),
    validFrom: c.optionalKey(),
    validTo: c.optionalKey(),
    legalBasis: c.optionalText(),
  });
  await c.createRecordTable(queryRunner, 'clinic_count', { position: c.int(), kind: c.text(), count: c.optionalInt() });
  await c.createRecordTable(
    queryRunner,
    'designation',
    {
      municipalityCode: c.key(),
      orderKey: c.key(),
      kind: c.text(),
      area: c.optionalText(),
      by: c.optionalText(),
      validFrom: c.optionalKey(),
      validTo: c.optionalKey(),
    },
    [['municipalityCode']],
  );
}
