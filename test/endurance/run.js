// `npm run test:endurance`: the full counts of the tests that repeat, and their figures in docs/reference/endurance.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '..', '..');
const PAGE = join(root, 'docs', 'reference', 'endurance.md');
const folder = mkdtempSync(join(tmpdir(), 'tvaers-endurance-'));
const figures = join(folder, 'figures.jsonl');
writeFileSync(figures, '');
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const tests = ['test/endurance', 'test/cli/killed-import'];
const { status } = spawnSync(
  process.execPath,
  [...flags, join(root, 'node_modules/jest/bin/jest.js'), '-i', ...tests],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TVAERS_ENDURANCE: '1', TVAERS_FIGURES: figures },
  },
);
if (status === 0) {
  const lines = readFileSync(figures, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const page = [
    '# Endurance',
    '',
    `What \`npm run test:endurance\` measured last, on ${cpus().length} cores with Node ${process.versions.node.split('.')[0]}. \`npm test\` runs`,
    'the same tests with small counts. The times are of one machine: they say what to expect, not what is promised.',
    '',
    '| what | result |',
    '| --- | --- |',
    ...lines.map(({ what, result }) => `| ${what} | ${result.replaceAll('|', '\\|')} |`),
    '',
  ].join('\n');
  writeFileSync(PAGE, await format(page, { ...(await resolveConfig(PAGE)), parser: 'markdown' }));
}
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
