import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import * as c from './migration.js';

const COLUMNS = {
  pageStarts: c.optionalText(),
  forgottenAt: c.optionalKey(),
  forgottenWhy: c.optionalText(),
};

/** What every store learns of its documents after the first release: their pages, and that one was forgotten. */
export class DocumentHistory1795400000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const columns = Object.entries(COLUMNS).map(([name, spec]) => new TableColumn({ name, ...spec }));
    await queryRunner.addColumns('source_document', columns);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumns('source_document', Object.keys(COLUMNS));
  }
}
