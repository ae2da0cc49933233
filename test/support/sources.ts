import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PACKAGE_ROOT } from '../../kernel/root.js';

/** A file of the repository: path from its root with `/`, and text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** The TypeScript files (`.ts`, `.tsx`) below folders of the repository. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(PACKAGE_ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return { path: relative(PACKAGE_ROOT, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
      }),
  );
}

/** Paths of the repository's files that a file imports; npm packages are left out. */
export function listImports({ path, text }: SourceFile): string[] {
  const specifiers = [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'(\.[^']*)'/g)].map((match) => match[1]!);
  return specifiers.map((specifier) => join(path, '..', specifier).replaceAll('\\', '/'));
}
