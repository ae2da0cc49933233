#!/usr/bin/env node
// What `npm start` and `npx tvaers` run: builds what is missing, then hands over to bin/tvaers.ts.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
if (existsSync(new URL('../kernel/root.ts', import.meta.url))) {
  const { buildWhatIsMissing } = await import('./build.js');
  await buildWhatIsMissing(root);
}
// graphql-js checks every value twice unless told that this is no development.
process.env.NODE_ENV ??= 'production';
const { run } = await import('../dist/bin/tvaers.js');
process.exitCode = await run(process.argv.slice(2));
