import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './build/compressed.ts';
import { documents, inlined } from './build/documents.ts';
import { first } from './build/first.ts';
import { preloads } from './build/preloads.ts';
import { shell } from './build/shell.ts';

const server = process.env['OPEN_DEUR_SERVER'] ?? 'http://127.0.0.1:3000';

/** Few larger files compress better and arrive sooner than many small ones. */
const groups = [
  {
    name: 'vendor',
    test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/[^/]+)\//,
  },
  {
    name: 'base',
    test: /web\/src\/((root-route|router)\.|(session|ui|time)\/|api\/(?!base64)[^/]+$|api\/generated\/(session|phone)\/|phone\/([a-z-]+-texts|[a-z-]*routes?|home|tabs|use-when)\.|offline\/(coverage|install|kept|offline-texts|soon)\.)(?!.*(feed-address|\/sign-out|passkeys|privacy-warnings|some-first))|vite\/preload-helper/,
  },
  {
    name: 'desk',
    test: /web\/src\/desk\/(panel|team-choice|programme-choice|button-link|promise-card|time-choice|weekday-choice)\.|api\/generated\/desk\//,
  },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [first(), inlined(), react(), shell(), compressed(), documents(), preloads()],
  resolve: {
    // React has had this hook itself since 18; the shim is for what came before.
    alias: [
      {
        find: 'use-sync-external-store/shim/with-selector',
        replacement: 'use-sync-external-store/with-selector',
      },
      {
        find: './infiniteQueryBehavior.js',
        replacement: join(import.meta.dirname, 'build/no-infinite-query.ts'),
      },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // What each page weighs is read from it.
    manifest: true,
    rolldownOptions: {
      input: {
        index: join(import.meta.dirname, 'index.html'),
        sw: join(import.meta.dirname, 'src/offline/worker.ts'),
      },
      output: {
        codeSplitting: { groups },
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // Names are repeated in every list of what to fetch along; a hash says enough.
        chunkFileNames: 'assets/[hash].js',
      },
    },
  },
  server: {
    // The page /mailbox belongs to the client; only a message's own HTML comes from the server.
    proxy: {
      '/graphql': server,
      '/health': server,
      '/events': server,
      '^/mailbox/[^/]+/html': server,
      '/mail-examples': server,
    },
  },
});
