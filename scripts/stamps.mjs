import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './processes.mjs';

/** What is not read by a build, or is written by one; `schema.graphql` counts where it is named. */
const skipped = /^(node_modules|dist|generated|schema\.graphql|\.DS_Store)$|\.spec\.tsx?$/;

/**
 * One hash over the contents of files and folders, so that a build is repeated when what it reads
 * has changed and only then. Times are not looked at: a fresh clone has none that mean anything.
 *
 * @param {readonly string[]} paths
 */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder).sort()) {
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .filter((name) => !skipped.test(name))
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/**
 * @param {string} stamp
 * @param {string} hash
 */
export function isStamped(stamp, hash) {
  const file = join(root, stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === hash;
}

/**
 * @param {string} stamp
 * @param {string} hash
 */
export function writeStamp(stamp, hash) {
  const file = join(root, stamp);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}
