import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

/** Where each page of the phone stands: `*` is one part of an address. The first that fits counts. */
const addresses = [
  ['/sign-in', 'sign-in'],
  ['/sign-in/*', 'sign-in-link'],
  ['/invitation/*', 'invitation'],
  ['/day-card/*', 'day-card-link'],
  ['/look-back/*', 'look-back-link'],
  ['/mirror/*', 'mirror'],
  ['/noticed/*/*', 'noticed'],
  ['/host-card/*', 'host-card'],
  ['/unsubscribe/*', 'unsubscribe'],
  ['/today', 'today'],
  ['/visits', 'visits'],
  ['/visits/log', 'log-visit'],
  ['/visits/*', 'visit'],
  ['/visits/*/brief', 'brief'],
  ['/visits/*/day-card', 'day-card'],
  ['/visits/*/look-back', 'look-back'],
  ['/agenda', 'agenda'],
  ['/guests', 'guests'],
  ['/board', 'board'],
  ['/book', 'book'],
  ['/promises', 'promises'],
  ['/thanks', 'thanks'],
  ['/account', 'account'],
  ['/assistants', 'assistants'],
  ['/calendars', 'calendars'],
] as const;

type Known = Pick<Rollup.PluginContext, 'getModuleInfo'>;

/** A module and all that it cannot begin without. */
function within(known: Known, id: string, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of known.getModuleInfo(id)?.importedIds ?? []) within(known, next, found);
  return found;
}

/** What these modules say, in the language that a reader has who has not chosen one. */
const textsOf = (known: Known, modules: Iterable<string>): string[] =>
  [...modules]
    .filter((id) => /texts\.ts$/.test(id))
    .flatMap((id) => known.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
    .filter((id) => id.includes('/i18n/nl/'));

function filesBy(bundle: Rollup.OutputBundle): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const output of Object.values(bundle))
    if (output.type === 'chunk') for (const id of output.moduleIds) files.set(id, output.fileName);
  return files;
}

/**
 * Tells the server what a page is about to fetch, so that it says so in its first answer: otherwise a
 * telephone learns of the page's own code and texts only once the router has begun.
 */
export const preloads = (): Plugin => ({
  name: 'open-deur-preloads',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    const files = filesBy(bundle);
    const fileOf = (id: string): string[] => (files.has(id) ? [`/${files.get(id)}`] : []);
    const entry = within(this, join(import.meta.dirname, '../src/main.tsx'));
    const shared = [...entry].filter((id) => id.endsWith('/session/texts.ts'));
    const all = textsOf(this, shared).flatMap(fileOf);
    const known = new Set([...[...entry].flatMap(fileOf), ...all]);
    const pages = addresses.map(([address, page]) => {
      const id = join(import.meta.dirname, `../src/phone/${page}.page.tsx`);
      const own = within(this, id);
      const later = this.getModuleInfo(id)?.dynamicallyImportedIds ?? [];
      const near = [id, ...later].flatMap((each) => [...within(this, each)]);
      const needed = [...own, ...textsOf(this, new Set(near))].flatMap(fileOf);
      return [address, [...new Set(needed)].filter((file) => !known.has(file))];
    });
    writeFileSync(join(dir, '.preloads.json'), JSON.stringify({ all, pages }));
  },
});
