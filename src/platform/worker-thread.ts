import { Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';

const SOURCE_LOADER = new URL('../../scripts/typescript.mjs', import.meta.url);

/**
 * Starts the thread whose file `<name>.worker` stands beside the caller (its `import.meta.url`).
 * A build has compiled it; when tests run the sources, Node 20 needs a loader that reads TypeScript.
 */
export function startWorkerThread(
  name: string,
  beside: string,
  workerData: object,
  resourceLimits: ResourceLimits = {},
): Worker {
  const fromSource = beside.endsWith('.ts');
  const file = new URL(`./${name}.worker.${fromSource ? 'ts' : 'js'}`, beside);
  // An explicit list also keeps flags of the parent process, such as Jest's, out of the thread.
  const execArgv = fromSource ? ['--import', SOURCE_LOADER.href] : [];
  return new Worker(file, { workerData, execArgv, resourceLimits });
}
