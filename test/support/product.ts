import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const OPEN = /Open Deur is open at (http:\/\/localhost:\d+)/;

export type Product = Readonly<{
  url: string;
  process: ChildProcess;
  /** SIGTERM, and the exit code it ended with. */
  stop(): Promise<number | null>;
  /** SIGKILL. */
  kill(): Promise<void>;
}>;

export type Ended = Readonly<{ code: number | null; output: string; milliseconds: number }>;

function run(environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  return { child, listeners, output: () => output };
}

/** The built product as a process of its own, ready to answer. */
export async function startProduct(
  environment: Readonly<Record<string, string>>,
): Promise<Product> {
  const { child, listeners, output } = run(environment);
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const open = OPEN.exec(output());
      if (open?.[1]) resolve(open[1].replace('localhost', '127.0.0.1'));
    };
    listeners.add(look);
    child.once('exit', (code) => reject(new Error(`The product ended with ${code}:\n${output()}`)));
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  return {
    url,
    process: child,
    stop: async () => {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A start that is expected to be refused: how it ended, what it said, and how soon. */
export async function refusedStart(environment: Readonly<Record<string, string>>): Promise<Ended> {
  const started = performance.now();
  const { child, output } = run(environment);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: output(), milliseconds: performance.now() - started };
}
