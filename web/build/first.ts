import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { PLACE } from '../src/offline/first-answer.ts';

const folder = import.meta.dirname;
const asked = join(folder, '../src/api/generated/session/persisted-documents.json');

/** After the names of the code, which is more to fetch, and before what the browser waits for. */
const place = /<link rel="stylesheet"|<\/head>/;

/** What goes before all code of the page stands in the page itself: a request less before it is seen. */
export const first = (): Plugin => ({
  name: 'open-deur-first',
  transformIndexHtml: {
    order: 'post',
    handler: (page) => {
      const names = Object.keys(JSON.parse(readFileSync(asked, 'utf8')) as object);
      const me = names.find((name) => name.startsWith('Me.')) ?? '';
      const script = readFileSync(join(folder, 'first.js'), 'utf8').replace('__ME__', me);
      const code = script.replaceAll(/^\s*\/\/.*\n/gm, '').replaceAll(/\n\s*/g, '\n');
      return page.replace(place, (next) => `${PLACE}<script>${code}</script>${next}`);
    },
  },
});
