import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './processes.mjs';
import { table } from './table.mjs';

/**
 * What a proof or a bench notes while it runs, one JSON object a line.
 *
 * @typedef {{ id: string, what: string, must: string, measured: string, ok: boolean }} Row
 */

/** A file for the rows of one run, shared with the processes that measure. */
export function rowsFile() {
  const folder = mkdtempSync(join(tmpdir(), 'open-deur-rows-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'rows.jsonl');
}

/**
 * @param {string} file
 * @returns {Row[]}
 */
export function readRows(file) {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/**
 * The names of the files in a folder that end in a suffix, without it.
 *
 * @param {string} folder
 * @param {string} suffix
 */
export function namesIn(folder, suffix) {
  const full = join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length))
    .sort();
}

/**
 * Writes the dated JSON, prints the table and, last, one line of summary; the exit code follows.
 *
 * @param {object} run
 * @param {'proof' | 'bench'} run.kind
 * @param {string} run.name
 * @param {readonly Row[]} run.rows
 * @param {number} run.code the exit code of what measured
 * @param {number} run.seconds
 */
export function conclude({ kind, name, rows, code, seconds }) {
  const short = rows.filter(({ ok }) => !ok).length;
  const ok = code === 0 && short === 0 && rows.length > 0;
  const file = write(kind, name, { ok, seconds: Math.round(seconds), rows });
  const cells = rows.map((row) => [
    row.id,
    row.what,
    row.must,
    row.measured,
    row.ok ? 'yes' : 'NO',
  ]);
  console.log(`\n${table(['id', 'what', 'must be', 'measured', 'held'], cells)}\n`);
  const stopped = code !== 0 && short === 0 ? ', but the run itself failed' : '';
  console.log(
    `${kind} ${name}: ${rows.length - short} of ${rows.length} rows held${stopped}, ` +
      `${seconds.toFixed(0)} s, ${file}`,
  );
  process.exit(ok ? 0 : 1);
}

/**
 * @param {string} kind
 * @param {string} name
 * @param {object} result
 */
function write(kind, name, result) {
  const now = new Date();
  const folder = `${kind}-results`;
  const file = `${folder}/${now.toISOString().slice(0, 10)}-${name}.json`;
  const machine = {
    node: process.versions.node,
    cpus: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
  };
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(
    join(root, file),
    `${JSON.stringify({ [kind]: name, at: now.toISOString(), machine, ...result }, null, 2)}\n`,
  );
  return file;
}
