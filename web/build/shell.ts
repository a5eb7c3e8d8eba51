import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

const WORKER = 'sw.js';
const plain = ['theme.js', 'door.svg'];

/** Its file, its styles and fonts, and everything that it fetches later: but no page of the desk. */
function collect(bundle: Rollup.OutputBundle, fileName: string, found: Set<string>): void {
  const chunk = bundle[fileName];
  if (found.has(fileName) || chunk?.type !== 'chunk') return;
  if (chunk.facadeModuleId?.includes('/web/src/desk/')) return;
  found.add(fileName);
  for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
  for (const asset of chunk.viteMetadata?.importedAssets ?? []) found.add(asset);
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
      const hash = createHash('sha256').update(files.join()).update(worker.code);
      hash.update(sourceOf(bundle['index.html']));
      for (const name of plain)
        hash.update(readFileSync(join(import.meta.dirname, '../public', name)));
      const paths = [...files, ...plain].map((name) => `/${name}`);
      worker.code = worker.code
        .replace('__SHELL__', JSON.stringify(paths))
        .replace('__VERSION__', JSON.stringify(hash.digest('hex').slice(0, 16)));
    },
  },
});
