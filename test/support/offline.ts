import type { Locator, Page } from '@playwright/test';
import type { Database } from '../../src/platform/database/database.service.ts';
import type { Visitor } from './journey.ts';

/** Everything that a browser keeps of a page, as one text: its storage and its database. */
export const onDevice = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const opened = indexedDB.open('open-deur');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.addEventListener('success', () => resolve(opened.result));
      opened.addEventListener('error', () => reject(new Error('The database does not open.')));
    });
    const kept = await new Promise<unknown>((resolve) => {
      const all = database.transaction('device').objectStore('device').getAll();
      all.addEventListener('success', () => resolve(all.result));
    });
    database.close();
    return JSON.stringify([kept, { ...localStorage }]);
  });

export const storedNotes = ({ client }: Database): Promise<number> => client.fieldNote.count();

/** Runs in the page: whether as many acts as given wait on its device. */
const waitingOn = async (count: number): Promise<boolean> => {
  const opened = indexedDB.open('open-deur');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opened.addEventListener('success', () => resolve(opened.result));
  });
  try {
    const kept = await new Promise<unknown>((resolve) => {
      const read = database.transaction('device').objectStore('device').get('outbox');
      read.addEventListener('success', () => resolve(read.result));
    });
    return (Array.isArray(kept) ? kept.length : 0) === count;
  } finally {
    database.close();
  }
};

/**
 * Whether nothing waits on the device any more, within so many milliseconds. The page is asked again
 * and again: a promise that it is given to wait for would count as a yes.
 */
export async function emptied(page: Page, within: number): Promise<boolean> {
  const until = performance.now() + within;
  while (performance.now() < until) if (await page.evaluate(waitingOn, 0)) return true;
  return page.evaluate(waitingOn, 0);
}

/** Written on the page of a visit, and shown there. */
export async function note(visitor: Visitor, text: string): Promise<void> {
  await visitor.fill('Wat wil je onthouden?', text);
  await visitor.press('Bewaar aantekening');
  await visitor.page.getByRole('listitem').filter({ hasText: text }).waitFor();
}

export const here = ({ page }: Visitor): Locator =>
  page.getByText('op dit toestel', { exact: true });
export const saved = ({ page }: Visitor): Locator => page.getByText('opgeslagen', { exact: true });
