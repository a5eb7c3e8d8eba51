import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the repository; every script works from there, wherever it is called. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** Those that lead a process group. @type {WeakSet<import('node:child_process').ChildProcess>} */
const groups = new WeakSet();
let stopping = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, stopWith);
}

/**
 * Ends what was started and waits for it, so that nothing runs on unseen; asked again, it goes.
 *
 * @param {NodeJS.Signals} signal
 */
function stopWith(signal) {
  const leave = () => process.exit(signal === 'SIGINT' ? 130 : 143);
  if (running.size === 0 || stopping) leave();
  stopping = true;
  for (const child of running) {
    child.on('close', () => running.size === 0 && leave());
    endAll(child, signal);
  }
}

/** Where several run together, the end of one is the end of all. */
export function stopAll() {
  if (!stopping) stopWith('SIGTERM');
}

/**
 * A compiler or a package manager has children of its own: the whole group is told.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endAll(child, signal) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(groups.has(child) ? -child.pid : child.pid, signal);
  } catch {
    // It ended by itself in between.
  }
}

/** The server closes by itself on a signal; it takes the signals over when it starts. */
export function giveSignalsBack() {
  process.off('SIGINT', stopWith);
  process.off('SIGTERM', stopWith);
}

/**
 * Runs a program with Node's own binary, so that no shell and no PATH is needed.
 *
 * @typedef {object} Ran
 * @property {number} code
 * @property {string} output Everything it printed, when it was asked to be quiet.
 * @property {number} seconds
 *
 * @param {string} command a path to a JavaScript file, or `npm`
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<Ran>}
 */
export function run(command, args, { quiet = false, env = {} } = {}) {
  const started = performance.now();
  const child = start(command, args, quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', env);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  }
  return new Promise((resolve) => {
    const done = (/** @type {number} */ code) =>
      resolve({ code, output, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => {
      output += error.message;
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

/**
 * Starts a program that ends with this one. Without the terminal's input it leads a group of its
 * own; with it, it stays in ours, or it could not read.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 * @param {Record<string, string | undefined>} [env]
 */
export function start(command, args, stdio, env = {}) {
  const [program, all] = command === 'npm' ? npm(args) : [process.execPath, [command, ...args]];
  const child = spawn(program, all, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio,
    shell: program === 'npm.cmd',
    detached: stdio !== 'inherit' && process.platform !== 'win32',
  });
  if (stdio !== 'inherit') groups.add(child);
  running.add(child);
  child.on('close', () => running.delete(child));
  return child;
}

/**
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
function npm(args) {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js')) return [process.execPath, [script, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args]];
}
