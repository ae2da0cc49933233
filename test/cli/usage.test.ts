import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { runTvaers } from '../support/process.js';
import { listenToOutput } from './output.js';

// By that name an import would find bin/tvaers.js, which runs a command when it is imported.
const { run: runHere } = (await import(join(PACKAGE_ROOT, 'bin', 'tvaers.ts'))) as typeof import('../../bin/tvaers.js');

const folder = mkdtempSync(join(tmpdir(), 'tvaers-usage-'));
const home = join(folder, 'home');
const document = join(folder, 'dokument.txt');
writeFileSync(document, 'Et dokument');
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command line in this process: what a process of its own adds is tried at the end. */
async function run(args: readonly string[], environment: Record<string, string> = {}) {
  const own = { ...process.env };
  Object.assign(process.env, { TVAERS_HOME: home, ...environment });
  const output = listenToOutput();
  try {
    return { exitCode: await runHere(args), ...output.said };
  } finally {
    output.stop();
    process.env = own;
  }
}

const COMMANDS = ['import', 'documents', 'forget', 'serve', 'subgraph', 'gateway', 'migrate', 'schema'];
const ENGLISH = /\b(?:usage|options?|commands?|arguments?|default|display|help|choices)\b/gi;

describe('--help is Danish', () => {
  test.each(['', ...COMMANDS, 'themes', 'themes explain'])('tvaers %s', async (command) => {
    const { exitCode, stdout, stderr } = await run([...command.split(' ').filter(Boolean), '--help']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^Brug: tvaers ${command}`));
    expect(stdout).toContain('-h, --help');
    expect(stdout.replace(/--[\w-]+/g, '').match(ENGLISH)).toBeNull();
  });

  test('the program names every command', async () => {
    const { stdout } = await run(['--help']);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
  });

  test('without a command it says what there is to do', async () => {
    const { exitCode, stderr } = await run([]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^Brug: tvaers \[valg\] \[kommando\]/);
    expect(stderr).toContain('Skriv, hvad der skal gøres.');
  });
});

describe('wrong usage is said in one Danish sentence, and nothing is stored', () => {
  test.each<[string, string[], string]>([
    ['command', ['indlæs', document], 'Kommandoen "indlæs" findes ikke.'],
    ['option', ['import', document, '--frob'], 'Valget "--frob" findes ikke.'],
    ['no file', ['import'], 'Der mangler et argument: filer.'],
    ['no value', ['import', document, '--kind'], 'Valget "--kind <art>" mangler en værdi.'],
    ['too much', ['migrate', 'alt'], 'Der er for mange argumenter.'],
    ['kind', ['import', document, '--kind', 'referat'], '--kind referat: arten findes ikke. Vælg en af: klu-overview,'],
    ['reference', ['import', document, '--kind', 'reference'], '--kind reference: arten findes ikke.'],
    [
      'municipality',
      ['import', document, '--municipality', '9999'],
      '--municipality 9999: ingen kommune har den kode.',
    ],
    ['short code', ['import', document, '--municipality', '530'], '--municipality 530: ingen kommune har den kode.'],
    ['region', ['import', document, '--region', '83'], '--region 83: ingen region har den kode.'],
    ['date', ['import', document, '--date', '2024-02-30'], '--date 2024-02-30: det er ikke en dato.'],
    ['Danish date', ['import', document, '--date', '12-11-2024'], '--date 12-11-2024: det er ikke en dato.'],
    ['sector', ['subgraph', 'sygehuse'], 'Sektoren "sygehuse" findes ikke. Vælg en af: municipalities, clusters,'],
    ['port', ['subgraph', 'clusters', '--port', 'x'], '--port=x er ikke en port.'],
  ])('%s', async (_what, args, sentence) => {
    const { exitCode, stdout, stderr } = await run(args);
    expect(stderr.startsWith(sentence) ? sentence : stderr).toBe(sentence);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(
      stderr
        .replace(/Se: tvaers --help\n$/, '')
        .trim()
        .split('\n'),
    ).toHaveLength(1);
    expect(existsSync(home)).toBe(false);
  });
});

describe('a wrong setting stops the start with a sentence that names it', () => {
  test.each<[string, string[], Record<string, string>, string]>([
    ['port', ['serve'], { PORT: 'abc' }, 'PORT=abc er ikke en port.'],
    ['port above all', ['serve'], { PORT: '65536' }, 'PORT=65536 er ikke en port.'],
    ['database', ['migrate'], { CLUSTERS_DATABASE_URL: 'postgres://u:hemmelig@x/y' }, 'CLUSTERS_DATABASE_URL er ikke'],
    [
      'its port',
      ['migrate'],
      { CLUSTERS_DATABASE_URL: 'mysql://u:hemmelig@x:99999/y' },
      'CLUSTERS_DATABASE_URL er ikke',
    ],
    [
      'its name',
      ['import', document],
      { CLUSTERS_DATABASE_URL: 'mysql://u:hemmelig@x' },
      'CLUSTERS_DATABASE_URL mangler',
    ],
    [
      'its path',
      ['import', document],
      { PRACTICE_PLANS_DATABASE_URL: 'sqlite:' },
      'PRACTICE_PLANS_DATABASE_URL mangler',
    ],
    ['address', ['serve'], { CLUSTERS_URL: 'ftp://x' }, 'CLUSTERS_URL=ftp://x er ikke en adresse.'],
    [
      'missing addresses',
      ['gateway'],
      { CLUSTERS_URL: 'http://x' },
      'MUNICIPALITIES_URL og PRACTICE_PLANS_URL mangler.',
    ],
    ['host', ['subgraph', 'clusters'], { PORT: '-1' }, 'PORT=-1 er ikke en port.'],
  ])('%s', async (_what, args, environment, sentence) => {
    const { exitCode, stdout, stderr } = await run(args, environment);
    expect(stderr.startsWith(sentence) ? sentence : stderr).toBe(sentence);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).not.toContain('hemmelig');
    expect(existsSync(home)).toBe(false);
  });
});

test.each<[string, string[], Record<string, string>]>([
  ['help', ['subgraph', '--help'], {}],
  ['a wrong command', ['indlæs'], {}],
  ['a wrong option', ['import', document, '--date', '1'], {}],
  ['a wrong setting', ['serve'], { PORT: 'abc' }],
])('as a process: %s', async (_what, args, environment) => {
  const settings = { TVAERS_HOME: home, ...environment };
  expect(await runTvaers(args, settings)).toEqual(await run(args, settings));
  expect(existsSync(home)).toBe(false);
});
