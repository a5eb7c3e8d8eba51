// Run as a process of its own by the bench, so that the mail server does not compete for the event
// loop with those who are measured. It tells its address and stays until its standard input ends.
import { startSlowSink } from './slow-sink.ts';

const [mail = 0, command = 0] = process.argv.slice(2).map(Number);
const { url } = await startSlowSink({ mail, command });
process.stdout.write(`${url}\n`);
process.stdin.resume().on('end', () => process.exit());
