import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../kernel/root.js';

const FOLDER = join(PACKAGE_ROOT, 'schema', 'operations');

/** A question of schema/operations: the operation, and what its opening comment says of it. */
export interface NamedQuestion {
  /** File name without ending. */
  name: string;
  query: string;
  /** What it asks, for whom. */
  description: string;
  audience: string;
  variables: Record<string, unknown>;
  /** Most SQL statements it may take, over all sectors. */
  budget: number;
  /** Whether it needs prose that only an import of the documents brings. */
  needsProse: boolean;
}

const fieldOf = (comment: string[], field: string): string => {
  const line = comment.find((candidate) => candidate.startsWith(`${field}: `));
  if (line === undefined) throw new Error(`no line "# ${field}: …" in the opening comment`);
  return line.slice(field.length + 2);
};

/** Reads one question; its comment must name audience, variables, SQL budget and need of prose. */
export function readQuestion(name: string): NamedQuestion {
  const query = readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');
  const comment = query
    .split('\n')
    .filter((line) => line.startsWith('# '))
    .map((line) => line.slice(2));
  return {
    name,
    query,
    description: comment
      .slice(
        0,
        comment.findIndex((line) => line.startsWith('For: ')),
      )
      .join(' '),
    audience: fieldOf(comment, 'For'),
    variables: JSON.parse(fieldOf(comment, 'Variables')) as Record<string, unknown>,
    budget: Number(fieldOf(comment, 'SQL')),
    needsProse: fieldOf(comment, 'Prose') === 'yes',
  };
}

export const QUESTION_NAMES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => name.replace(/\.graphql$/, ''))
  .sort();
