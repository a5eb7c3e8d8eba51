import { anonymous } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

it('knows nobody who has not signed in', async () => {
  expect(await anonymous(app).ask('{ me { roles } }')).toEqual({ me: null });
});
