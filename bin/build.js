// Compiles the TypeScript sources into dist/ with swc: the settings of .swcrc, as the tests use them.
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const FOLDERS = ['bin', 'gateway', 'kernel', 'subgraphs'];
const STAMP = '.sources';

async function listSources(root) {
  const entries = await Promise.all(
    FOLDERS.map((folder) => readdir(join(root, folder), { recursive: true, withFileTypes: true })),
  );
  return entries
    .flat()
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** The sources with their sizes and times: what dist/ was built from. */
async function describeSources(root, files) {
  const stats = await Promise.all(files.map((file) => stat(join(root, file))));
  return files.map((file, index) => `${file} ${stats[index].size} ${stats[index].mtimeMs}`).join('\n');
}

/**
 * Builds dist/ where it is missing or older than the sources. The new dist/ is made beside and moved
 * into place, so that two processes that start at once never see half of it.
 */
export async function buildWhatIsMissing(root) {
  const files = await listSources(root);
  const wanted = await describeSources(root, files);
  const dist = join(root, 'dist');
  const built = await readFile(join(dist, STAMP), 'utf8').catch(() => null);
  if (built === wanted) return;
  const { transformFile } = await import('@swc/core');
  const fresh = join(root, `dist.${process.pid}`);
  for (const file of files) {
    const target = join(fresh, file.replace(/\.ts$/, '.js'));
    const { code, map } = await transformFile(join(root, file), { cwd: root });
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, `${code}\n//# sourceMappingURL=${target.split(/[\\/]/).at(-1)}.map\n`);
    await writeFile(`${target}.map`, map ?? '{}');
  }
  await writeFile(join(fresh, STAMP), wanted);
  const old = `${fresh}.old`;
  await rename(dist, old).catch(() => undefined);
  await rename(fresh, dist).catch(async (error) => {
    await rm(fresh, { recursive: true, force: true });
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
  });
  await rm(old, { recursive: true, force: true });
}
