import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** By the pattern of an address. */
const list = z.array(z.tuple([z.string(), z.string()]));

/** The place in the page for it. */
const PLACE = '<!-- needed -->';

/**
 * What a page fetches right after the client has begun, for its first answer: a telephone far from the
 * server then waits once for all of it. The build says which files those are.
 */
export function withPreloads(folder: string, page: string): (path: string) => string {
  const file = join(folder, '.preloads.json');
  if (!existsSync(file)) return () => page;
  const known = list.parse(JSON.parse(readFileSync(file, 'utf8'))).map(([address, head]) => ({
    pattern: new RegExp(address),
    page: page.replace(PLACE, head),
  }));
  return (path) => known.find(({ pattern }) => pattern.test(path))?.page ?? page;
}
