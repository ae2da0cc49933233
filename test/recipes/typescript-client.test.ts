import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { ENGINES } from '../support/engines.js';
import { serveTvaers } from '../support/process.js';
import { placeStores } from '../cli/hub-stores.js';

const RECIPE = join(PACKAGE_ROOT, 'docs', 'recipes', 'typescript-client');

/** What `graphql-codegen` writes for the question of the recipe, with the recipe's own settings. */
async function generateClient(folder: string): Promise<void> {
  const settings = readFileSync(join(RECIPE, 'codegen.ts'), 'utf8');
  const scalars = Object.fromEntries(
    [...settings.matchAll(/(\w+): '(string|number)'/g)].map(([, name, type]) => [name!, type!]).slice(-5),
  );
  const sdl = readFileSync(join(PACKAGE_ROOT, 'schema', 'api.graphql'), 'utf8');
  const location = join(folder, 'cluster-money.ts');
  const rawSDL = /graphql\(`([^`]*)`\)/.exec(readFileSync(location, 'utf8'))![1]!;
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: 'gql/',
    schema: parse(sdl),
    schemaAst: buildSchema(sdl),
    documents: [{ location, rawSDL, document: parse(rawSDL) }],
    config: { useTypeImports: true, enumsAsTypes: true, documentMode: 'string', importExtension: '.js', scalars },
    presetConfig: { fragmentMasking: false },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
  });
  for (const output of outputs) {
    const file = join(folder, output.filename);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await codegen({ ...output, cache: undefined }));
  }
}

async function run(args: readonly string[], cwd: string, environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...environment } });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const exitCode = await new Promise((resolve) => child.once('close', resolve));
  expect([exitCode, exitCode === 0 ? '' : said]).toEqual([0, '']);
  return said;
}

test('the TypeScript client is generated, compiles, and prints what the store holds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-client-'));
  const engine = ENGINES[0]![1]();
  const hub = await serveTvaers(['serve'], (await placeStores(engine)).environment);
  cpSync(RECIPE, folder, { recursive: true });
  symlinkSync(join(PACKAGE_ROOT, 'node_modules'), join(folder, 'node_modules'));
  await generateClient(folder);
  await run([join(PACKAGE_ROOT, 'node_modules', 'typescript', 'bin', 'tsc')], folder);
  const lines = await run(['dist/cluster-money.js'], folder, { TVAERS_URL: new URL(hub.url).origin });
  expect(lines.split('\n')).toEqual([
    'Kolding\t113900\tcluster-minutes-sk-lillebaelt-2024-11-12\t204',
    'Vejle\t386100\tcluster-minutes-sk-lillebaelt-2024-11-12\t209',
    '',
  ]);
  await hub.stop();
  await engine.drop();
  rmSync(folder, { recursive: true });
}, 120_000);
