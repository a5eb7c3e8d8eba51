import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What `source` exports of the built product, with all that it loads, in one file: a process spends
 * most of a short life reading some three thousand small ones. It is as deep below the root as the
 * product's own files, which look for the migrations from where they stand. Returns its path.
 */
export async function inOneFile(name: string, source: string): Promise<string> {
  const folder = `${root}dist/one-file/${name}`;
  const entry = `${folder}/parts.mjs`;
  await mkdir(folder, { recursive: true });
  await writeFile(entry, source);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['@electric-sql/pglite'] },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'all.mjs' } },
    },
  });
  return `${folder}/all.mjs`;
}
