import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet, redirect } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { offlineReady } from './offline/offline-texts.ts';
import type { Me } from './session/me.ts';
import { meQuery } from './session/me.ts';

export type RouterContext = Readonly<{ queries: QueryClient }>;

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Pages });

const Beside = lazy(async () => {
  const [page] = await Promise.all([import('./offline/beside.tsx'), offlineReady()]);
  return { default: page.Beside };
});

function Pages(): ReactNode {
  return (
    <>
      <Outlet />
      <Suspense>
        <Beside />
      </Suspense>
    </>
  );
}

type Arriving = { context: RouterContext; location: { href: string } };

/** For pages that are somebody's own: whoever is not signed in signs in, and comes back here. */
export async function signedIn({ context, location }: Arriving): Promise<{ me: Me }> {
  const me = await context.queries.ensureQueryData({ ...meQuery, revalidateIfStale: true });
  if (me !== null) return { me };
  // The router takes a redirect that is thrown; `throw: true` makes it throw itself.
  redirect({ to: '/sign-in', search: { back: location.href }, throw: true });
  throw new Error('A redirect returns to nobody.');
}
