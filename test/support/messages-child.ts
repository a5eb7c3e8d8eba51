// Run as a process of its own by the proofs that end it by force. It loads the built product, because
// transpiling all of it takes seconds, and sends whatever is due until nothing is left.
import type { MessagesService } from '../../src/messages/messages.service.ts';
import type { Config } from '../../src/platform/config.ts';
import type { Settings } from '../../src/platform/settings.ts';

const [databaseUrl = '', smtpUrl = '', moment = ''] = process.argv.slice(2);
const built = (path: string): Promise<Record<string, unknown>> =>
  import(new URL(`../../dist/${path}`, import.meta.url).href) as never;
const part = async <T>(path: string, name: string): Promise<T> => (await built(path))[name] as T;

async function work(): Promise<void> {
  await import('reflect-metadata');
  const { NestFactory } = await import('@nestjs/core');
  const { Temporal } = await import('temporal-polyfill');
  const settings: Settings = {
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    PUBLIC_URL: 'http://open-deur.test',
    EXAMPLE: false,
    SESSION_SECRET: 'a session secret for tests only, 32+',
    JOURNAL_KEY: '7'.repeat(64),
  };
  const ConfigOf = await part<typeof Config>('platform/config.js', 'Config');
  const Clock = await part<new () => object>('platform/clock.js', 'Clock');
  const Platform = await part<new () => object>('platform/platform.module.js', 'PlatformModule');
  const Messages = await part<new () => object>('messages/messages.module.js', 'MessagesModule');
  const Service = await part<typeof MessagesService>(
    'messages/messages.service.js',
    'MessagesService',
  );
  const now = Temporal.Instant.from(moment);
  Clock.prototype.now = () => now;
  const config = new ConfigOf(settings, { jobs: false });
  Reflect.set(ConfigOf, 'fromEnvironment', () => config);

  class Worker {
    readonly sends = 'messages';
  }
  const parts = { module: Worker, imports: [Platform, Messages] };
  const nest = await NestFactory.createApplicationContext(parts, { logger: false });
  const messages = nest.get<MessagesService>(Service, { strict: false });
  for (;;) {
    await messages.sendDue(now);
    process.stdout.write('looked\n');
  }
}

await work();
