import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './processes.mjs';

/**
 * What each page of the built client weighs when it is opened first, as gzip, in kB: the entry, the
 * frame, the page, and everything these import. What is fetched beside or after them is not counted:
 * the texts of one language (2 to 8 kB), and what a page loads when it is needed.
 *
 * More than its goal fails the check. React, its router and its queries alone are 103 kB, six sevenths
 * of every page of the phone.
 *
 * @typedef {{ file: string, css?: string[], imports?: string[], src?: string }} Part
 * @typedef {{ js: number, css: number }} Size
 * @typedef {Size & { page: string, half: 'phone' | 'desk', goal: Size }} Weight
 */
const dist = join(root, 'web/dist');
const goals = { phone: { js: 120, css: 4 }, desk: { js: 195, css: 32 } };
/** Goals of their own. @type {Record<string, number>} */
const goalsOf = { 'desk guests': 165, 'desk slots': 260 };
export const fontBudget = 25;

/** @returns {Weight[]} */
export function weights() {
  const parts = /** @type {Record<string, Part>} */ (
    JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  );
  return /** @type {const} */ (['phone', 'desk']).flatMap((half) =>
    pagesOf(half).map((page) => {
      const keys = ['index.html', frameOf(parts, half), `src/${half}/${page}.page.tsx`];
      const files = new Set(keys.flatMap((key) => filesOf(parts, key)));
      const { css, js } = goals[half];
      const goal = { css, js: goalsOf[`${half} ${page}`] ?? js };
      return { page, half, js: sum(files, '.js'), css: sum(files, '.css'), goal };
    }),
  );
}

/**
 * The phone's frame stands among what every page has.
 *
 * @param {Record<string, Part>} parts
 * @param {'phone' | 'desk'} half
 */
const frameOf = (parts, half) =>
  parts[`src/${half}/frame.tsx`] ? `src/${half}/frame.tsx` : 'index.html';

/** @param {'phone' | 'desk'} half */
const pagesOf = (half) =>
  readdirSync(join(root, 'web/src', half)).flatMap(
    (name) => /^(.+)\.page\.tsx$/.exec(name)?.[1] ?? [],
  );

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
