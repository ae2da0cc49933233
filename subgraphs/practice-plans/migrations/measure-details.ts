import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import * as c from '../../../kernel/store/migration.js';

const SPAN = { costMinOere: c.optionalOere(), costMaxOere: c.optionalOere() };
const DETAILS = {
  frequency: c.optionalText(),
  group: c.optionalText(),
  responsible: c.optionalText(),
  deadline: c.optionalKey(),
  status: c.optionalText(),
  places: c.optionalText(),
};

/** What a plan says of a measure beside its name: how often in words, group, responsible, deadline, status, spans of cost. */
export class MeasureDetails1795600000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumns('action_plan', toColumns(SPAN));
    await queryRunner.addColumns('action_measure', toColumns({ ...SPAN, ...DETAILS }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumns('action_plan', Object.keys(SPAN));
    await queryRunner.dropColumns('action_measure', Object.keys({ ...SPAN, ...DETAILS }));
  }
}

function toColumns(specs: Record<string, c.ColumnSpec>): TableColumn[] {
  return Object.entries(specs).map(([name, spec]) => new TableColumn({ name, ...spec }));
}
