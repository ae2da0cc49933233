import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createKernelTables } from '../../../kernel/store/kernel-tables.js';
import * as c from '../../../kernel/store/migration.js';

/** Clusters and councils, their meetings and their money. Frozen: what comes later is a migration of its own. */
export class Initial1700000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createKernelTables(queryRunner);
    await createBodies(queryRunner);
    await createMeetings(queryRunner);
    await createMoney(queryRunner);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: drop the store instead.');
  }
}

async function createBodies(queryRunner: QueryRunner): Promise<void> {
  const period = { preparatoryFrom: c.optionalKey(), validFrom: c.optionalKey(), validTo: c.optionalKey() };
  await c.createRootTable(
    queryRunner,
    'cluster',
    {
      name: c.text(),
      orderKey: c.key(),
      kind: c.optionalKey(),
      verification: c.optionalKey(),
      note: c.optionalText(),
      regionCode: c.optionalKey(),
      ...period,
      validToNote: c.optionalText(),
    },
    [['orderKey'], ['regionCode']],
  );
  await c.createRecordTable(
    queryRunner,
    'cluster_membership',
    { clusterId: c.key(), municipalityCode: c.key(), orderKey: c.key(), ...period, verification: c.optionalKey() },
    [['clusterId'], ['municipalityCode']],
  );
  await c.createRootTable(
    queryRunner,
    'cluster_succession',
    { fromCluster: c.key(), toCluster: c.key(), kind: c.key(), date: c.key(), note: c.optionalText() },
    [['fromCluster'], ['toCluster']],
  );
}

async function createMeetings(queryRunner: QueryRunner): Promise<void> {
  const times = { startTime: c.optionalKey(), endTime: c.optionalKey() };
  await c.createRootTable(
    queryRunner,
    'cluster_meeting',
    {
      clusterId: c.key(),
      orderKey: c.key(),
      level: c.optionalKey(),
      date: c.optionalKey(),
      ...times,
      place: c.optionalText(),
      status: c.key(),
    },
    [['clusterId'], ['orderKey']],
  );
  await c.createRecordTable(
    queryRunner,
    'attendance',
    {
      clusterId: c.key(),
      personKey: c.optionalKey(),
      orderKey: c.key(),
      position: c.int(),
      name: c.optionalText(),
      role: c.optionalText(),
      organisation: c.optionalText(),
      party: c.optionalText(),
      municipalityCode: c.optionalKey(),
      absent: c.bool(queryRunner),
      listed: c.bool(queryRunner),
    },
    [['orderKey'], ['personKey']],
  );
  await c.createRecordTable(
    queryRunner,
    'agenda_item',
    {
      clusterId: c.key(),
      orderKey: c.key(),
      number: c.int(),
      title: c.text(),
      kind: c.optionalKey(),
      closed: c.bool(queryRunner),
      ...times,
      caseNumber: c.optionalText(),
      summary: c.optionalText(),
      sections: c.optionalText(),
      recommendations: c.optionalText(),
      appendices: c.text(),
      absentees: c.text(),
    },
    [['clusterId'], ['orderKey']],
  );
  await c.createRecordTable(
    queryRunner,
    'decision',
    {
      itemId: c.key(),
      position: c.int(),
      own: c.bool(queryRunner),
      body: c.optionalText(),
      date: c.optionalKey(),
      outcome: c.optionalKey(),
      text: c.optionalText(),
      postponedTo: c.optionalKey(),
    },
    [['itemId'], ['outcome']],
  );
  await c.createRecordTable(
    queryRunner,
    'agenda_reference',
    { itemId: c.key(), typename: c.key(), targetId: c.key() },
    [['itemId'], ['targetId']],
  );
}

async function createMoney(queryRunner: QueryRunner): Promise<void> {
  await c.createRootTable(
    queryRunner,
    'cluster_funding',
    {
      clusterId: c.key(),
      date: c.key(),
      allocatedOere: c.optionalOere(),
      committedOere: c.optionalOere(),
      recommendedOere: c.optionalOere(),
      remainingOere: c.optionalOere(),
      balanced: c.optionalBool(queryRunner),
    },
    [['clusterId']],
  );
  await c.createRecordTable(queryRunner, 'funding_line', {
    position: c.int(),
    label: c.text(),
    kind: c.key(),
    amountOere: c.optionalOere(),
    initiativeId: c.optionalKey(),
  });
  await c.createRootTable(
    queryRunner,
    'initiative',
    {
      clusterId: c.key(),
      slug: c.key(),
      name: c.text(),
      aliases: c.text(),
      status: c.key(),
      statusText: c.optionalText(),
      amountOere: c.optionalOere(),
      periodFrom: c.optionalKey(),
      periodTo: c.optionalKey(),
      places: c.optionalText(),
    },
    [['clusterId']],
  );
  await c.createRecordTable(queryRunner, 'initiative_municipality', { municipalityCode: c.key() }, [
    ['municipalityCode'],
  ]);
  const payment = {
    initiativeId: c.key(),
    position: c.int(),
    municipalityCode: c.optionalKey(),
    amountOere: c.optionalOere(),
    estimated: c.bool(queryRunner),
  };
  await c.createRootTable(
    queryRunner,
    'allocation',
    { ...payment, recipient: c.text(), ownMoneyFirstYearOere: c.optionalOere() },
    [['initiativeId'], ['municipalityCode']],
  );
  await c.createRootTable(
    queryRunner,
    'contribution',
    { ...payment, party: c.text(), period: c.optionalKey(), purpose: c.optionalText() },
    [['initiativeId'], ['municipalityCode']],
  );
}
