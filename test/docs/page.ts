import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../kernel/root.js';

/** A block of code on a page of the documentation. */
export interface Block {
  /** `sh`, `json`, `graphql`; empty where the page names none: what a command prints. */
  language: string;
  text: string;
}

/** The blocks of a page in their order, by its path from the repository's root. */
export function readBlocks(path: string): Block[] {
  const page = readFileSync(join(PACKAGE_ROOT, path), 'utf8');
  return [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
    language: language!,
    text: text!,
  }));
}

/** The one block that contains a text; throws where there is none, or several. */
export function findBlock(blocks: readonly Block[], text: string): Block {
  const found = blocks.filter((block) => block.text.includes(text));
  if (found.length !== 1) throw new Error(`${found.length} blocks contain ${text}`);
  return found[0]!;
}

/** What the page says a block's command prints: the block below it. */
export function outputBelow(blocks: readonly Block[], block: Block): string {
  const below = blocks[blocks.indexOf(block) + 1];
  if (below === undefined || below.language !== '') throw new Error(`no output below ${block.text}`);
  return below.text;
}

/** The words of a `npx tvaers …` command as the shell would give them on. */
export function readCommand({ text }: Block): string[] {
  const words = [...text.trim().matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  if (words[0] !== 'npx' || words[1] !== 'tvaers') throw new Error(`not a command of the hub: ${text}`);
  return words.slice(2);
}

/** The question in a curl command's `-d '…'`. */
export function readQuery({ text }: Block): string {
  const body = /-d '([^']*)'/.exec(text)?.[1];
  if (body === undefined) throw new Error(`no body in ${text}`);
  return (JSON.parse(body.replace(/\n\s*/g, ' ')) as { query: string }).query;
}

/** The rows of the page's first table whose head begins with a word, cell by cell. */
export function readTable(path: string, head: string): string[][] {
  const page = readFileSync(join(PACKAGE_ROOT, path), 'utf8').split('\n');
  const start = page.findIndex((line) => line.startsWith(`| ${head} `));
  if (start < 0) throw new Error(`no table ${head} in ${path}`);
  const length = page.slice(start).findIndex((line) => !line.startsWith('|'));
  return page.slice(start + 2, start + length).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
