import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { deskRoutes } from './desk/routes.tsx';
import { phoneRoutes } from './phone/routes.tsx';
import { rootRoute } from './root-route.tsx';
import { Loading } from './ui/loading.tsx';
import { NoSuchPage } from './ui/not-there.tsx';
import { Trouble } from './ui/trouble.tsx';

const routeTree = rootRoute.addChildren([phoneRoutes, deskRoutes]);

export const routerOf = (queries: QueryClient) =>
  createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: Loading,
    defaultErrorComponent: Trouble,
    defaultNotFoundComponent: NoSuchPage,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerOf>;
  }
}
