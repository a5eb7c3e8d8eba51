import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { addDesk, routerOf } from './router.tsx';
import { meQuery } from './session/me.ts';
import { queriesOf } from './session/sign-in-first.ts';
import { textsReady } from './session/texts.ts';
import './ui/base.css';
import './ui/font.css';
import './offline/install.ts';

const queries = queriesOf(() => {
  const { href, pathname } = router.latestLocation;
  if (pathname === '/sign-in') return;
  void router
    .navigate({ to: '/sign-in', search: { back: href } })
    .then(() => queries.setQueryData(meQuery.queryKey, null));
});
const router = await routerOf(queries);

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no place to show the application.');

// The page's own code and its texts are fetched side by side.
void router.load();
await textsReady();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

void import('./offline/start.ts').then(({ startOffline }) => startOffline(queries));
whenIdle(() => void addDesk(router));

/** Most who begin on a telephone never open the desk: it waits until the page is there. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 10_000 });
  else setTimeout(work, 2_000);
}
