import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createKernelTables } from '../../../kernel/store/kernel-tables.js';
import * as c from '../../../kernel/store/migration.js';

/** Regions, municipalities, KLU reports and topics. Frozen: what comes later is a migration of its own. */
export class Initial1700000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createKernelTables(queryRunner);
    await c.createRootTable(queryRunner, 'region', {
      name: c.text(),
      validFrom: c.optionalKey(),
      validTo: c.optionalKey(),
      verification: c.key(),
      note: c.optionalText(),
    });
    await c.createRootTable(
      queryRunner,
      'region_succession',
      { fromCode: c.key(), toCode: c.key(), kind: c.key(), date: c.key() },
      [['fromCode'], ['toCode']],
    );
    await c.createRootTable(
      queryRunner,
      'municipality',
      { name: c.text(), orderKey: c.key(), aliases: c.text(), verification: c.optionalKey() },
      [['orderKey']],
    );
    await c.createRootTable(
      queryRunner,
      'municipality_region',
      { municipalityCode: c.key(), regionCode: c.key(), validFrom: c.optionalKey(), validTo: c.optionalKey() },
      [['municipalityCode'], ['regionCode']],
    );
    await c.createRootTable(
      queryRunner,
      'klu_report',
      {
        municipalityCode: c.key(),
        regionCode: c.optionalKey(),
        orderKey: c.key(),
        year: c.int(),
        reported: c.bool(queryRunner),
        meetingsHeld: c.optionalInt(),
        meetingsPlanned: c.optionalInt(),
        meetingsCancelled: c.optionalInt(),
        meetingsBasis: c.key(),
        meetingDates: c.text(),
        meetingsNote: c.optionalText(),
        meetingsPlace: c.optionalText(),
        followUp: c.optionalText(),
        followUpPlace: c.optionalText(),
        assessment: c.optionalText(),
        assessmentPlace: c.optionalText(),
        nursingExtent: c.optionalKey(),
        nursingCovered: c.optionalInt(),
        nursingTotal: c.optionalInt(),
        nursingPlace: c.optionalText(),
      },
      [['municipalityCode'], ['orderKey'], ['year']],
    );
    await c.createRecordTable(
      queryRunner,
      'klu_topic',
      {
        municipalityCode: c.key(),
        regionCode: c.optionalKey(),
        year: c.int(),
        orderKey: c.key(),
        title: c.text(),
        detail: c.optionalText(),
        heading: c.optionalText(),
        kind: c.key(),
        position: c.int(),
      },
      [['municipalityCode'], ['orderKey'], ['year']],
    );
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: drop the store instead.');
  }
}
