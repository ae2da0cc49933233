import { defineConfig } from 'vite';

/** GraphiQL, bundled whole: the page asks nobody but the hub it came from. */
export default defineConfig({
  logLevel: "warn",
  root: import.meta.dirname,
  base: '/graphiql/',
  build: { outDir: '../../dist/explorer', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 4_000 },
});
