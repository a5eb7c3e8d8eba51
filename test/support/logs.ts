import { symbols } from 'pino';
import { log } from '../../src/platform/log.ts';

type Stream = { write: (line: string) => unknown };

/** Everything that is logged from now on, in the finest detail; nothing of it is printed. */
export function listenToLogs(): { text: () => string; stop: () => void } {
  const stream = (log as unknown as Record<symbol, Stream>)[symbols.streamSym];
  if (stream === undefined) throw new Error('The log has no stream.');
  const { write } = stream;
  const { level } = log;
  let text = '';
  stream.write = (line) => (text += line);
  log.level = 'trace';
  return {
    text: () => text,
    stop: () => {
      stream.write = write;
      log.level = level;
    },
  };
}
