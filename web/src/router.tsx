import type { QueryClient } from '@tanstack/react-query';
import { createRouter, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { phoneRoutes } from './phone/routes.tsx';
import { rootRoute } from './root-route.tsx';
import { Loading } from './ui/loading.tsx';
import { NoSuchPage } from './ui/not-there.tsx';
import { Trouble } from './ui/trouble.tsx';

type DeskRoutes = typeof import('./desk/routes.tsx').deskRoutes;

const whole = (desk: DeskRoutes) => rootRoute.addChildren([phoneRoutes, desk]);

/** Addresses at which somebody begins on a telephone: the desk's are fetched once the page stands. */
const phone =
  /^\/(today|visits|agenda|guests|board|promises|thanks|account|assistants|calendars|book|sign-in|invitation|day-card|look-back|mirror|noticed|host-card|unsubscribe|mailbox)(\/|$)/;

const desk = async (): Promise<DeskRoutes> => (await import('./desk/routes.tsx')).deskRoutes;

/** Both halves, or the phone's alone for whoever begins there; the types know both. */
export async function routerOf(queries: QueryClient) {
  const tree = phone.test(location.pathname)
    ? rootRoute.addChildren([phoneRoutes])
    : whole(await desk());
  return createRouter({
    routeTree: tree as ReturnType<typeof whole>,
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: Loading,
    defaultErrorComponent: Trouble,
    defaultNotFoundComponent: NotHere,
    scrollRestoration: true,
  });
}

type Router = Awaited<ReturnType<typeof routerOf>>;
let isWhole = false;

export async function addDesk(router: Router): Promise<void> {
  if (isWhole) return;
  whole(await desk());
  isWhole = true;
  router.setRoutes(router.buildRouteTree());
}

/** An address of the desk, asked for before the desk was there; or of nothing at all. */
function NotHere(): ReactNode {
  const router = useRouter();
  const [looked, setLooked] = useState(isWhole);
  useEffect(() => {
    if (looked) return;
    void addDesk(router)
      .then(() => router.navigate({ href: router.latestLocation.href, replace: true }))
      .finally(() => setLooked(true));
  }, [looked, router]);
  return looked ? <NoSuchPage /> : <Loading />;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: Router;
  }
}
