import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { asHead, patternOf } from '../src/offline/first-answer.ts';
import type { Needed } from '../src/offline/first-answer.ts';

const src = join(import.meta.dirname, '../src');
const inPhone = (name: string): string => join(src, 'phone', name);

const addressIn = /\bpath: '([^']+)'/;
const pageIn = /import\('\.\/([\w-]+\.page\.tsx)'\)/;

/** Where each page of the phone stands, as its routes say: `*` for what differs. */
const routesIn = (file: string): [address: string, page: string][] =>
  readFileSync(inPhone(file), 'utf8')
    .split('createRoute(')
    .flatMap((route) => {
      const [, address] = addressIn.exec(route) ?? [];
      const [, page] = pageIn.exec(route) ?? [];
      return address && page ? [[address.replaceAll(/\$\w+/g, '*'), page]] : [];
    });

type Known = Pick<Rollup.PluginContext, 'getModuleInfo'>;

/** A module and all that it cannot begin without. */
function within(known: Known, id: string, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of known.getModuleInfo(id)?.importedIds ?? []) within(known, next, found);
  return found;
}

/** What these modules say, in one language. */
const textsOf = (known: Known, modules: Iterable<string>, locale: 'nl' | 'en'): string[] =>
  [...modules]
    .filter((id) => /texts\.ts$/.test(id))
    .flatMap((id) => known.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
    .filter((id) => id.includes(`/i18n/${locale}/`));

type Chunk = Rollup.OutputChunk;

/** The files of these modules, as far as the page itself does not name them. */
function filesIn(bundle: Rollup.OutputBundle, named: ReadonlySet<string>) {
  const chunks = Object.values(bundle).filter((output): output is Chunk => output.type === 'chunk');
  const chunkOf = new Map(chunks.flatMap((chunk) => chunk.moduleIds.map((id) => [id, chunk])));
  const there = new Set([...named].map((id) => chunkOf.get(id)));
  return (modules: Iterable<string>, of: (chunk: Chunk) => Iterable<string>): string[] => {
    const wanted = new Set([...modules].map((id) => chunkOf.get(id)));
    const files = [...wanted].flatMap((chunk) =>
      chunk && !there.has(chunk) ? [...of(chunk)] : [],
    );
    return [...new Set(files)].map((file) => `/${file}`);
  };
}

const codeOf = ({ fileName }: Chunk): string[] => [fileName];
const looksOf = ({ viteMetadata }: Chunk): Iterable<string> => viteMetadata?.importedCss ?? [];

/** What each page of the phone fetches beside what all pages have. The first address that fits counts. */
export function neededIn(known: Known, bundle: Rollup.OutputBundle): Needed[] {
  const entry = within(known, join(src, 'main.tsx'));
  const files = filesIn(bundle, entry);
  const frame = within(known, inPhone('frame.tsx'));
  return [...routesIn('routes.tsx'), ...routesIn('link-routes.tsx')]
    .toSorted(([one], [other]) => (inOrder(one) < inOrder(other) ? -1 : 1))
    .map(([address, page]) => {
      const id = inPhone(page);
      const own = [...frame, ...within(known, id)];
      const later = known.getModuleInfo(id)?.dynamicallyImportedIds ?? [];
      const near = [
        join(src, 'session/texts.ts'),
        ...own,
        ...later.flatMap((each) => [...within(known, each)]),
      ];
      const texts = (locale: 'nl' | 'en'): string[] =>
        files(textsOf(known, new Set(near), locale), codeOf);
      return {
        address,
        code: files(own, codeOf),
        looks: files(own, looksOf),
        nl: texts('nl'),
        en: texts('en'),
      };
    });
}

/** What is the same everywhere comes before what differs. */
const inOrder = (address: string): string => address.replaceAll('*', '~');

/**
 * Tells the server what a page is about to fetch, so that it says so in its first answer: otherwise a
 * telephone learns of the page's own code and texts only once the router has begun.
 */
export const preloads = (): Plugin => ({
  name: 'open-deur-preloads',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    const pages = neededIn(this, bundle).map((page) => [patternOf(page.address), asHead(page)]);
    writeFileSync(join(dir, '.preloads.json'), JSON.stringify(pages));
  },
});
