// Compiles the TypeScript sources into dist/ with swc (the settings of .swcrc, as the tests use them), and bundles the
// dashboard and the explorer into dist/dashboard with Vite.
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const SERVER_FOLDERS = ['bin', 'gateway', 'kernel', 'subgraphs'];
/** The questions are part of the dashboard: it sends their text. */
const BROWSER_FOLDERS = ['dashboard', 'schema/operations'];
const STAMP = '.sources';

async function listFiles(root, folders) {
  const entries = await Promise.all(
    folders.map((folder) => readdir(join(root, folder), { recursive: true, withFileTypes: true })),
  );
  return entries
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

const listServerSources = async (root) =>
  (await listFiles(root, SERVER_FOLDERS)).filter((name) => name.endsWith('.ts'));

/** The sources with their sizes and times: what dist/ was built from. */
async function describeSources(root, files) {
  const stats = await Promise.all(files.map((file) => stat(join(root, file))));
  return files.map((file, index) => `${file} ${stats[index].size} ${stats[index].mtimeMs}`).join('\n');
}

async function compileServer(root, files, folder) {
  const { transformFile } = await import('@swc/core');
  for (const file of files) {
    const target = join(folder, file.replace(/\.ts$/, '.js'));
    const { code, map } = await transformFile(join(root, file), { cwd: root });
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, `${code}\n//# sourceMappingURL=${target.split(/[\\/]/).at(-1)}.map\n`);
    await writeFile(`${target}.map`, map ?? '{}');
  }
}

/** Pages by where they are built to: the dashboard, and inside it the explorer. */
const PAGES = {
  dashboard: '../dashboard/vite.config.js',
  'dashboard/graphiql': '../dashboard/explorer/vite.config.js',
};

async function bundlePages(folder) {
  const { build } = await import('vite');
  for (const [target, configFile] of Object.entries(PAGES)) {
    const { default: config } = await import(configFile);
    await build({ ...config, configFile: false, build: { ...config.build, outDir: join(folder, target) } });
  }
}

/**
 * Builds dist/ where it is missing or older than the sources. The new dist/ is made beside and moved
 * into place, so that two processes that start at once never see half of it.
 */
export async function buildWhatIsMissing(root) {
  const files = await listServerSources(root);
  const wanted = await describeSources(root, [...files, ...(await listFiles(root, BROWSER_FOLDERS))]);
  const dist = join(root, 'dist');
  const built = await readFile(join(dist, STAMP), 'utf8').catch(() => null);
  if (built === wanted) return;
  const fresh = join(root, `dist.${process.pid}`);
  await compileServer(root, files, fresh);
  await bundlePages(fresh);
  await writeFile(join(fresh, STAMP), wanted);
  const old = `${fresh}.old`;
  await rename(dist, old).catch(() => undefined);
  await rename(fresh, dist).catch(async (error) => {
    await rm(fresh, { recursive: true, force: true });
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
  });
  await rm(old, { recursive: true, force: true });
}
