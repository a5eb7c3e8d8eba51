import { Config, Misconfigured } from './platform/config.ts';
import { lockDataDirectory } from './platform/database/data-directory-lock.ts';

/** What cannot work is refused before the product is loaded, so that the answer comes at once. */
async function start(): Promise<void> {
  const { dataDir } = Config.fromEnvironment(process.env);
  if (dataDir) await (await lockDataDirectory(dataDir)).release();
  const { serve } = await import('./server.ts');
  await serve();
}

start().catch((error: unknown) => {
  const expected =
    error instanceof Misconfigured ||
    (error instanceof Error && /data directory|migration/.test(error.message));
  console.error(expected ? error.message : error);
  process.exit(1);
});
