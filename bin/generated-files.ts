import { buildSchema } from 'graphql';
import { ERROR_CODES } from '../kernel/errors.js';
import { renderExportReference } from './export-reference.js';
import { composeSchemaFiles } from './schema-files.js';
import { renderSchemaReference } from './schema-reference.js';

/** What is generated from the code and committed, by path from the repository's root. */
export async function renderGeneratedFiles(): Promise<Map<string, string>> {
  const schema = await composeSchemaFiles();
  const api = buildSchema(schema.get('api.graphql')!);
  return new Map([
    ...[...schema].map(([name, text]): [string, string] => [`schema/${name}`, text]),
    ['docs/reference/errors.md', renderErrors()],
    ['docs/reference/exports.md', renderExportReference(api)],
    ['docs/reference/schema.md', renderSchemaReference(api)],
  ]);
}

function renderErrors(): string {
  const rows = Object.entries(ERROR_CODES).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  return [
    '# Error codes',
    '',
    'Generated from `kernel/errors.ts` by `npx tvaers schema`; a test compares.',
    '',
    'In an answer the code stands in `errors[].extensions.code`, in `tvaers import --json` in `error.code`.',
    'At the gateway these codes pass; everything else becomes `INTERNAL_SERVER_ERROR` with `extensions.requestId`,',
    "which is also in the server's log. Apollo's own codes for a query that cannot be parsed, validated or resolved pass too.",
    '',
    '| code | meaning |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
}
