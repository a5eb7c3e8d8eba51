import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { neededIn } from './preloads.ts';

const WORKER = 'sw.js';
const plain = ['door.svg'];

/** Where the desk's pages are, and no more of the desk. */
const desk = /\/web\/src\/desk\/(?!routes\.tsx)/;

/** A chunk's file with what goes with it. */
const filesOf = ({ fileName, viteMetadata }: Rollup.OutputChunk): string[] => [
  fileName,
  ...(viteMetadata?.importedCss ?? []),
  ...(viteMetadata?.importedAssets ?? []),
];

/** A chunk and everything that it fetches, now or later: but no page of the desk. */
function collect(bundle: Rollup.OutputBundle, fileName: string, found: Set<string>): void {
  const chunk = bundle[fileName];
  if (found.has(fileName) || chunk?.type !== 'chunk') return;
  if (desk.test(chunk.facadeModuleId ?? '')) return;
  for (const file of filesOf(chunk)) found.add(file);
  for (const next of [...chunk.imports, ...chunk.dynamicImports]) collect(bundle, next, found);
}

function shellOf(bundle: Rollup.OutputBundle): string[] {
  const found = new Set<string>();
  for (const output of Object.values(bundle)) {
    if (output.type === 'chunk' && output.isEntry && output.fileName !== WORKER)
      collect(bundle, output.fileName, found);
    if (output.fileName.endsWith('.woff2')) found.add(output.fileName);
  }
  return [...found].sort();
}

function sourceOf(output: Rollup.OutputBundle[string] | undefined): string | Uint8Array {
  if (output === undefined) return '';
  return output.type === 'asset' ? output.source : output.code;
}

/**
 * Tells the service worker which files it keeps. Rather than a package: what one worker of eighty
 * lines needs of `vite-plugin-pwa` is this list, and it brings three hundred and sixty packages.
 */
export const shell = (): Plugin => ({
  name: 'open-deur-shell',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle[WORKER];
      if (worker?.type !== 'chunk') this.error(`There is no ${WORKER}.`);
      if (worker.imports.length > 0) this.error(`${WORKER} must stand in one file.`);
      const files = shellOf(bundle);
      const pages = JSON.stringify(neededIn(this, bundle));
      const hash = createHash('sha256').update(files.join()).update(pages).update(worker.code);
      hash.update(sourceOf(bundle['index.html']));
      for (const name of plain)
        hash.update(readFileSync(join(import.meta.dirname, '../public', name)));
      const paths = [...files, ...plain].map((name) => `/${name}`);
      worker.code = worker.code
        .replace('__SHELL__', JSON.stringify(paths))
        .replace('__PAGES__', pages)
        .replace('__VERSION__', JSON.stringify(hash.digest('hex').slice(0, 16)));
    },
  },
});
