import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Folder of the package `tvaers`: where `data/` and `schema/` lie. Found from this module upwards, so that it is the
 * same folder whether the sources run or what was built into `dist/`.
 */
export const PACKAGE_ROOT = findPackageRoot(dirname(fileURLToPath(import.meta.url)));

function findPackageRoot(folder: string): string {
  const file = join(folder, 'package.json');
  if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'tvaers') {
    return folder;
  }
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json of the package "tvaers" above kernel/root.');
  return findPackageRoot(parent);
}
