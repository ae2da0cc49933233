import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { runTvaers, type FinishedProcess } from '../support/process.js';
import { pathOfFixture } from './hub-stores.js';
import { readLines, type ImportLine } from './output.js';

const folder = mkdtempSync(join(tmpdir(), 'tvaers-refusals-'));
const inFolder = (name: string): string => join(folder, name);
const PROPOSAL = pathOfFixture('national-proposal/minimal.txt');
const BAD: [name: string, bytes: string | Buffer, code: string][] = [
  ['tom.txt', '', 'DOCUMENT_EMPTY'],
  ['blanke linjer.txt', ' \n\t\r\n\n', 'DOCUMENT_EMPTY'],
  ['billede.png', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108', 'hex'), 'DOCUMENT_FORMAT'],
  ['fil.pdf', Buffer.from('%PDF-1.4\n1 0 obj\n\u0000\u0001\u0002 stream \u00ff\u00fe', 'latin1'), 'DOCUMENT_FORMAT'],
  ['halv utf-16.txt', Buffer.from([0xff, 0xfe, 0x61]), 'DOCUMENT_ENCODING'],
  ['utf-16 ukendt.txt', iconv.encode('Hej med dig', 'utf16', { addBOM: true }), 'DOCUMENT_KIND_UNKNOWN'],
  ['brudt.txt', Buffer.from('bl\u0081 \u008d \u00ff', 'latin1'), 'DOCUMENT_ENCODING'],
  ['erstattet.txt', 'Regeringens m\ufffdl', 'DOCUMENT_ENCODING'],
  ['indkøbsliste.txt', 'Mælk\nBrød\n', 'DOCUMENT_KIND_UNKNOWN'],
];
const MISSING: [name: string, code: string][] = [
  ['findes ikke.txt', 'FILE_NOT_FOUND'],
  ['en mappe', 'FILE_NOT_FOUND'],
  ['tom.txt/under en fil.txt', 'FILE_NOT_FOUND'],
];

describe('refused files', () => {
  let finished: FinishedProcess;
  let lines: Map<string, ImportLine>;

  beforeAll(async () => {
    for (const [name, bytes] of BAD) writeFileSync(inFolder(name), bytes);
    mkdirSync(inFolder('en mappe'));
    mkdirSync(inFolder('sager fra Ærø å'));
    copyFileSync(PROPOSAL, inFolder('sager fra Ærø å/første udspil.txt'));
    writeFileSync(inFolder('utf-16.txt'), iconv.encode(readFileSync(PROPOSAL, 'utf8'), 'utf16', { addBOM: true }));
    const bad = [...BAD, ...MISSING].map(([name]) => inFolder(name));
    const files = [...bad, inFolder('sager fra Ærø å/første udspil.txt'), inFolder('utf-16.txt')];
    finished = await runTvaers(['import', ...files, '--json'], { TVAERS_HOME: inFolder('lager æøå') });
    lines = new Map(readLines(finished).map((line) => [line.file, line]));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('end with 1 and one line each, in the order given', () => {
    expect([finished.exitCode, finished.stderr]).toEqual([1, '']);
    expect([...lines.keys()].slice(0, BAD.length)).toEqual(BAD.map(([name]) => inFolder(name)));
    expect(lines.size).toBe(BAD.length + MISSING.length + 2);
  });

  test.each([...BAD.map(([name, , code]) => [name, code]), ...MISSING])('%s: %s', (name, code) => {
    const file = inFolder(name!);
    expect(lines.get(file)).toEqual({ file, error: { code, message: expect.stringMatching(/^[A-ZÆØÅ].*\.$/) } });
  });

  test('do not stop the others, wherever these stand', () => {
    const proposal = lines.get(inFolder('sager fra Ærø å/første udspil.txt'))!;
    expect(proposal).toMatchObject({ kind: 'national-proposal', updated: 0, unchanged: 0 });
    expect(proposal.inserted).toBeGreaterThan(0);
  });

  test('a document in UTF-16 is the same document', () => {
    const { document, error } = lines.get(inFolder('utf-16.txt'))!;
    expect([document, error]).toEqual([lines.get(inFolder('sager fra Ærø å/første udspil.txt'))!.document, undefined]);
  });

  test('a stated kind does not make a text one: the reason is said, for a person too', async () => {
    const file = inFolder('indkøbsliste.txt');
    const kinds = ['klu-overview', 'coverage-figures'];
    const runs = kinds.map((kind) => runTvaers(['import', file, '--kind', kind, '--facts', inFolder('fakta')]));
    for (const { exitCode, stdout, stderr } of await Promise.all(runs)) {
      expect([exitCode, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(new RegExp(`^${file}: afvist\\. [A-ZÆØÅ][^\\n]*\\.\\n$`));
    }
  });

  test('relative paths are from where the user stands', async () => {
    const args = ['import', 'sager fra Ærø å/første udspil.txt', 'tom.txt', '--json', '--dry-run', '--facts', 'fakta'];
    const { exitCode, stdout } = await runTvaers(args, {}, folder);
    expect(exitCode).toBe(1);
    expect(stdout.split('\n').map((line) => /"file":"([^"]*)"/.exec(line)?.[1])).toEqual([
      'sager fra Ærø å/første udspil.txt',
      'tom.txt',
      undefined,
    ]);
  });
});

test('whoever stops reading does not stop the import', async () => {
  const home = mkdtempSync(join(tmpdir(), 'tvaers-pipe-'));
  const environment = { ...process.env, TVAERS_HOME: home };
  const args = [join(PACKAGE_ROOT, 'bin', 'tvaers.js'), 'import', PROPOSAL, PROPOSAL, '--json'];
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.destroy();
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  const again = await runTvaers(['import', PROPOSAL, '--json'], { TVAERS_HOME: home });
  expect(readLines(again)[0]).toMatchObject({ inserted: 0, updated: 0 });
  rmSync(home, { recursive: true });
});
