// Run as a process of its own by the proofs that end it by force. It loads the built product, and is
// plain JavaScript itself, because transpiling takes longer than all that it does. It sends whatever
// is due, from the moment at which it is told to.
import { once } from 'node:events';

const [built = '', databaseUrl = '', smtpUrl = '', moment = ''] = process.argv.slice(2);

const { NestFactory, Temporal, Config, Clock, PlatformModule, MessagesModule, MessagesService } =
  await import(built);

const now = Temporal.Instant.from(moment);
Clock.prototype.now = () => now;
const settings = {
  DATABASE_URL: databaseUrl,
  SMTP_URL: smtpUrl,
  PUBLIC_URL: 'http://open-deur.test',
  EXAMPLE: false,
  SESSION_SECRET: 'a session secret for tests only, 32+',
  JOURNAL_KEY: '7'.repeat(64),
};
const config = new Config(settings, { jobs: false });
Reflect.set(Config, 'fromEnvironment', () => config);

class Worker {
  sends = 'messages';
}
const parts = { module: Worker, imports: [PlatformModule, MessagesModule] };
const nest = await NestFactory.createApplicationContext(parts, { logger: false });
const messages = nest.get(MessagesService, { strict: false });
// Ready before it is needed: most of the time of a process that sends for a moment is its start.
process.stdout.write('ready\n');
await once(process.stdin, 'data');
for (;;) {
  await messages.sendDue(now);
  process.stdout.write('looked\n');
}
