import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { AnyRoute, AsyncRouteComponent } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { addDesk, routerOf } from './router.tsx';
import { forgetAsked, meQuery } from './session/me.ts';
import { queriesOf } from './session/sign-in-first.ts';
import { textsReady } from './session/texts.ts';
import './ui/base.css';
import './ui/font.css';
import './offline/install.ts';
import { soon } from './offline/soon.ts';

const queries = queriesOf(() => {
  const { href, pathname } = router.latestLocation;
  if (pathname === '/sign-in') return;
  void router
    .navigate({ to: '/sign-in', search: { back: href } })
    .then(() => queries.setQueryData(meQuery.queryKey, null));
});
const router = await routerOf(queries);

const root = document.querySelector('#root');
if (root === null) throw new Error('There is no #root.');

// The page's own code and its texts are fetched side by side, also while it is asked who this is.
void router.load();
const routes: Readonly<Record<string, AnyRoute>> = router.routesById;
for (const { routeId } of router.matchRoutes(router.latestLocation) as { routeId: string }[])
  void (routes[routeId]?.options.component as AsyncRouteComponent<object>)?.preload?.();
await textsReady();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

void import('./offline/start.ts').then(({ startOffline }) => startOffline(queries));
// Most who begin on a telephone never open the desk.
soon(() => {
  forgetAsked();
  return addDesk(router);
});
