import { Config } from './config.ts';
import { log } from './log.ts';

/**
 * Wraps one tick of a job: it only looks for due work, skips when the last look is still busy,
 * and a failure is logged and ends this look, not the next one.
 */
export function tick(
  config: Config,
  name: string,
  runDue: () => Promise<unknown>,
): () => Promise<void> {
  let busy = false;
  return async () => {
    if (busy || !config.jobs) return;
    busy = true;
    try {
      await runDue();
    } catch (error) {
      log.error({ err: error, job: name }, 'a job failed');
    } finally {
      busy = false;
    }
  };
}
