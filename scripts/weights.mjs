import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './processes.mjs';

/**
 * What each page of the built client weighs when it is opened first, as gzip, in kB: the entry, the
 * frame, the page with everything it imports, and its texts in one language. What a page fetches
 * later, after it stands, is not counted.
 *
 * @typedef {{ file: string, css?: string[], imports?: string[], src?: string }} Part
 * @typedef {{ page: string, half: 'phone' | 'desk', js: number, css: number, most: { js: number, css: number } }} Weight
 */
const dist = join(root, 'web/dist');
const budgets = { phone: { js: 120, css: 4 }, desk: { js: 195, css: 32 } };
/** Pages of the desk with a budget of their own. @type {Record<string, number>} */
const apart = { guests: 165, slots: 260 };
export const fontBudget = 25;

/** @param {string} path */
const source = (path) => readFileSync(join(root, 'web/src', path), 'utf8');

/** @returns {Weight[]} */
export function weights() {
  const parts = /** @type {Record<string, Part>} */ (
    JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  );
  return /** @type {const} */ (['phone', 'desk']).flatMap((half) =>
    routesOf(half).map(({ page, texts }) => {
      const keys = [
        'index.html',
        `src/${half}/frame.tsx`,
        `src/${half}/${page}.page.tsx`,
        ...['phone', ...(half === 'desk' ? ['desk'] : []), ...texts].map(
          (name) => `../src/i18n/nl/${name}.ts`,
        ),
      ];
      const files = new Set(keys.flatMap((key) => filesOf(parts, key)));
      const most = {
        ...budgets[half],
        ...(half === 'desk' && apart[page] ? { js: apart[page] } : {}),
      };
      return { page, half, js: sum(files, '.js'), css: sum(files, '.css'), most };
    }),
  );
}

/** Of the letters most texts are written with; those of other languages come when one is met. */
export function fontWeight() {
  const fonts = readdirSync(join(dist, 'assets')).filter((name) =>
    /-latin-wght.*woff2$/.test(name),
  );
  return (
    fonts.reduce((total, name) => total + readFileSync(join(dist, 'assets', name)).length, 0) / 1000
  );
}

/**
 * A part and everything that it cannot begin without.
 *
 * @param {Record<string, Part>} parts
 * @param {string} key
 * @param {Set<string>} [seen]
 * @returns {string[]}
 */
function filesOf(parts, key, seen = new Set()) {
  const part = parts[key];
  if (!part) throw new Error(`The built client has no ${key}.`);
  if (seen.has(key)) return [];
  seen.add(key);
  const later = (part.imports ?? []).flatMap((next) => filesOf(parts, next, seen));
  return [part.file, ...(part.css ?? []), ...later];
}

/**
 * @param {Set<string>} files
 * @param {string} ending
 */
function sum(files, ending) {
  const sizes = [...files]
    .filter((file) => file.endsWith(ending))
    .map((file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  return sizes.reduce((total, size) => total + size, 0) / 1000;
}

/**
 * The pages of one half, each with the parts of the catalogue that its route waits for.
 *
 * @param {'phone' | 'desk'} half
 */
function routesOf(half) {
  const names = readdirSync(join(root, 'web/src', half)).filter((name) =>
    /routes\.tsx$/.test(name),
  );
  const text = names.map((name) => source(`${half}/${name}`)).join('\n');
  const catalogue = catalogueOf(text);
  return text.split('createRoute(').flatMap((route) => {
    const page = /import\('\.\/([\w-]+)\.page\.tsx'\)/.exec(route)?.[1];
    if (!page) return [];
    const readies = [...route.matchAll(/\b(\w+Ready)\b/g)].map(([, name]) => name ?? '');
    return [{ page, texts: [...new Set(readies.flatMap((name) => textsOf(catalogue, name)))] }];
  });
}

/**
 * What has to be ready, by name: files of the catalogue, or other names.
 *
 * @param {string} routes
 * @returns {Map<string, string[]>}
 */
function catalogueOf(routes) {
  const files = ['phone', 'desk', 'offline'].flatMap((folder) =>
    readdirSync(join(root, 'web/src', folder))
      .filter((name) => name.endsWith('texts.ts'))
      .map((name) => source(`${folder}/${name}`)),
  );
  return new Map([...files.flatMap(fileIn), ...[...files, routes].flatMap(togetherIn)]);
}

/**
 * @param {string} text
 * @returns {[string, string[]][]}
 */
function fileIn(text) {
  const name = /ready: (\w+)/.exec(text)?.[1];
  const file = /import\('[./]+src\/i18n\/nl\/([\w-]+)\.ts'\)/.exec(text)?.[1];
  return name && file ? [[name, [file]]] : [];
}

/**
 * @param {string} text
 * @returns {[string, string[]][]}
 */
function togetherIn(text) {
  const found = text.matchAll(/const (\w+Ready) = [^;]*?Promise\.all\(\[([^\]]*)\]/g);
  return [...found].map(([, name = '', parts = '']) => [name, parts.match(/\w+Ready/g) ?? []]);
}

/**
 * @param {Map<string, string[]>} catalogue
 * @param {string} name
 * @returns {string[]}
 */
function textsOf(catalogue, name) {
  const found = catalogue.get(name) ?? [];
  return found.flatMap((part) => (catalogue.has(part) ? textsOf(catalogue, part) : [part]));
}
