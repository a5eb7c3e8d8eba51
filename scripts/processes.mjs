import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the repository; every script works from there, wherever it is called. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const running = new Set();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, stopWith);
}

/** @param {NodeJS.Signals} signal */
function stopWith(signal) {
  for (const child of running) child.kill(signal);
  process.exit(signal === 'SIGINT' ? 130 : 143);
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
 * Starts a program that ends with this one.
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
  });
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
