import { describeInBrowser, hasBrowser } from '../support/browser.ts';
import * as obstacles from '../support/phone-obstacles.ts';
import { afterAVisit, looks, phonePages, Readers } from '../support/phone-pages.ts';
import type { Visitor } from '../support/journey.ts';
import type { Look, PhonePage } from '../support/phone-pages.ts';
import type { PhoneScene } from '../support/phone-scene.ts';
import { judgeRows, record, scale } from '../support/proof.ts';

judgeRows();

const PATIENCE = scale({ full: 3_600_000, reduced: 240_000 });
const PAGES = scale({ full: 100, reduced: 10 });
const LOOKS = scale({ full: looks.length, reduced: 1 });

let scene: PhoneScene;
let pages: PhonePage[];
let readers: Readers;

beforeAll(async () => {
  if (!hasBrowser) return;
  scene = await afterAVisit();
  pages = (await phonePages(scene)).slice(0, PAGES);
  readers = new Readers(scene);
}, PATIENCE);

afterAll(async () => {
  if (hasBrowser) await scene.close();
});

/** In a reduced run every page has one look, and all looks have their turn. */
const looksAt = (place: number): Look[] =>
  Array.from({ length: LOOKS }, (_, turn) => looks[(place + turn) % looks.length] ?? looks[0]);

const told = (found: readonly string[], seen: number): string =>
  found.length === 0 ? `0 in ${seen} views` : `${found.length}: ${found.slice(0, 5).join(' | ')}`;

type Row = Readonly<{
  id: string;
  what: string;
  find: (visitor: Visitor, page: PhonePage) => Promise<string[]>;
}>;

const rows: readonly Row[] = [
  {
    id: 'W1',
    what: 'what axe finds (WCAG 2.2 AA, best practices)',
    find: (visitor) => visitor.violations(),
  },
  {
    id: 'W2',
    what: 'pages that spill over at 320 px',
    find: ({ page }) => obstacles.spills(page, 320),
  },
  {
    id: 'W3',
    what: 'pages that spill over with text at 200 %',
    find: ({ page }) => obstacles.spillsEnlarged(page, 390),
  },
  {
    id: 'W4',
    what: 'targets smaller than 44 px',
    find: ({ page }) => obstacles.smallTargets(page),
  },
  {
    id: 'W5',
    what: 'pages with more than one red button',
    find: async ({ page }) => ((await obstacles.redButtons(page)) > 1 ? ['more than one'] : []),
  },
  {
    id: 'W6',
    what: 'pages that say that something went wrong',
    find: ({ page }, { refused }) => (refused ? Promise.resolve([]) : obstacles.alerts(page)),
  },
  {
    id: 'W7',
    what: 'pages that spill over at 320 px with letters spaced wide',
    find: ({ page }) => obstacles.spillsSpaced(page, 320),
  },
];

describeInBrowser('every page of the phone', () => {
  it(
    'W1 W2 W3 W4 W5 W6 W7 stands in nobody’s way, in either language and either light',
    async () => {
      const found: Record<string, string[]> = {};
      let seen = 0;
      for (const [place, page] of pages.entries()) {
        for (const look of looksAt(place)) {
          const visitor = await readers.show(page, look);
          const view = `${page.name} ${look.locale} ${look.scheme}`;
          for (const { id, find } of rows) {
            const troubles = await find(visitor, page);
            found[id] = [...(found[id] ?? []), ...troubles.map((one) => `${view}: ${one}`)];
          }
          seen += 1;
        }
      }
      for (const { id, what } of rows) {
        const wrong = found[id] ?? [];
        record({ id, what, must: '0', measured: told(wrong, seen), ok: wrong.length === 0 });
      }
    },
    PATIENCE,
  );
});
