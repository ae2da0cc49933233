/** A question of schema/operations, ready to be asked. */
export interface Question {
  /** File name without ending: `theme-in-cluster`. */
  name: string;
  /** What it asks, in the words of its file. */
  description: string;
  query: string;
  /** Its variables as JSON text, with the values its file gives. */
  variables: string;
}

const files = import.meta.glob<string>('../../schema/operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const nameOf = (path: string): string =>
  path
    .split('/')
    .at(-1)!
    .replace(/\.graphql$/, '');

/** The opening comment of a question's file says what it asks, and after `Variables:` with which values. */
function readQuestion(path: string, text: string): Question {
  const comment = text.split('\n').flatMap((line) => (line.startsWith('# ') ? [line.slice(2)] : []));
  const fields = comment.findIndex((line) => line.startsWith('For: '));
  const variables = comment.find((line) => line.startsWith('Variables: '))?.slice('Variables: '.length) ?? '{}';
  return {
    name: nameOf(path),
    description: comment.slice(0, fields).join(' '),
    query: text.replace(/^(#.*\n)+/, ''),
    variables: JSON.stringify(JSON.parse(variables), null, 2),
  };
}

/** Every named question, by name. */
export const QUESTIONS: readonly Question[] = Object.entries(files)
  .map(([path, text]) => readQuestion(path, text))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
