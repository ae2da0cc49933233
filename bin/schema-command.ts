import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PACKAGE_ROOT } from '../kernel/root.js';
import { EXIT_OK, EXIT_REFUSED } from './exit-code.js';
import { renderGeneratedFiles } from './generated-files.js';

/** Writes what is generated: schema/ (each subgraph's SDL, the supergraph, the API as clients see it) and the page of errors. */
export async function writeSchema(): Promise<number> {
  for (const [name, text] of await renderGeneratedFiles()) {
    const file = join(PACKAGE_ROOT, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    process.stdout.write(`${name}\n`);
  }
  return EXIT_OK;
}

/** Answers 1 and names the files that are not what the code says. */
export async function checkSchema(): Promise<number> {
  const stale: string[] = [];
  for (const [name, text] of await renderGeneratedFiles()) {
    const committed = await readFile(join(PACKAGE_ROOT, name), 'utf8').catch(() => null);
    if (committed !== text) stale.push(name);
  }
  for (const name of stale) process.stderr.write(`${name} svarer ikke til koden. Kør: npx tvaers schema\n`);
  return stale.length === 0 ? EXIT_OK : EXIT_REFUSED;
}
