import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const list = z.object({
  all: z.array(z.string()),
  pages: z.array(z.tuple([z.string(), z.array(z.string())])),
});

const fits = (address: string): RegExp => new RegExp(`^${address.replaceAll('*', '[^/]+')}/?$`);

const link = (file: string): string => `<link rel="modulepreload" crossorigin href="${file}">`;

/**
 * What a page fetches right after the client has begun, for its first answer: a telephone far from the
 * server then waits once for all of it. The build says which files those are.
 */
export function preloadsIn(folder: string): (path: string) => string {
  const file = join(folder, '.preloads.json');
  if (!existsSync(file)) return () => '';
  const { all, pages } = list.parse(JSON.parse(readFileSync(file, 'utf8')));
  const known = pages.map(([address, files]) => ({
    pattern: fits(address),
    links: [...all, ...files].map(link).join(''),
  }));
  return (path) => known.find(({ pattern }) => pattern.test(path))?.links ?? '';
}
