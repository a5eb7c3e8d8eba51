import { describeInBrowser, hasBrowser } from '../support/browser.ts';
import { redButtons, smallTargets, spills, spillsEnlarged } from '../support/phone-obstacles.ts';
import { afterAVisit, looks, phonePages, Readers } from '../support/phone-pages.ts';
import type { Look, PhonePage } from '../support/phone-pages.ts';
import type { PhoneScene } from '../support/phone-scene.ts';
import { record, scale } from '../support/proof.ts';

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

describeInBrowser('every page of the phone', () => {
  it(
    'W1 W2 W3 W4 W5 stands in nobody’s way, in either language and either light',
    async () => {
      const found = { axe: [], narrow: [], large: [], small: [], red: [] } as Record<
        'axe' | 'narrow' | 'large' | 'small' | 'red',
        string[]
      >;
      let seen = 0;
      for (const [place, page] of pages.entries()) {
        for (const look of looksAt(place)) {
          const visitor = await readers.show(page, look);
          const view = `${page.name} ${look.locale} ${look.scheme}`;
          const name = (trouble: string): string => `${view}: ${trouble}`;
          found.axe.push(...(await visitor.violations()).map(name));
          found.narrow.push(...(await spills(visitor.page, 320)).map(name));
          found.large.push(...(await spillsEnlarged(visitor.page, 390)).map(name));
          found.small.push(...(await smallTargets(visitor.page)).map(name));
          const red = await redButtons(visitor.page);
          if (red > 1) found.red.push(name(`${red} red`));
          seen += 1;
        }
      }
      const row = (id: string, what: string, wrong: string[]): void =>
        record({ id, what, must: '0', measured: told(wrong, seen), ok: wrong.length === 0 });
      row('W1', 'what axe finds (WCAG 2.2 AA, best practices)', found.axe);
      row('W2', 'pages that spill over at 320 px', found.narrow);
      row('W3', 'pages that spill over with text at 200 %', found.large);
      row('W4', 'targets smaller than 44 px', found.small);
      row('W5', 'pages with more than one red button', found.red);
    },
    PATIENCE,
  );
});
