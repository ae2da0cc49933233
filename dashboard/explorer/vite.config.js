// How GraphiQL is bundled: whole, so that the page asks nobody but the hub it came from. bin/build.js says where to.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import dashboard from '../vite.config.js';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/graphiql/',
  logLevel: 'warn',
  build: {
    ...dashboard.build,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      onwarn: (warning, handle) => {
        // Words for React's own compilers, which do nothing here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') handle(warning);
      },
    },
  },
});
