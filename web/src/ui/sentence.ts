import { Broken, Refused } from '../api/client.ts';
import type { Texts } from '../session/texts.ts';

/** What went wrong, in a sentence the reader can do something with. */
export function sentenceOf(error: Error, { trouble }: Texts): string {
  if (error instanceof Refused) return error.sentence;
  if (error instanceof Broken) return error.id ? trouble.brokenWithId(error.id) : trouble.broken;
  return navigator.onLine ? trouble.unreachable : trouble.offline;
}
