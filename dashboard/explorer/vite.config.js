// How GraphiQL is bundled: whole, so that the page asks nobody but the hub it came from. bin/build.js says where to.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/graphiql/',
  logLevel: 'warn',
  build: {
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      onwarn: (warning, handle) => {
        // Words for React's own compilers, which do nothing here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') handle(warning);
      },
    },
  },
});
