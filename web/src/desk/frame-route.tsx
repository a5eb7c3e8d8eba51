import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { afterVisitReady } from '../phone/after-visit-texts.ts';
import { hostingReady } from '../phone/hosting-texts.ts';
import { pointsReady } from '../phone/points-texts.ts';
import { rootRoute, signedIn } from '../root-route.tsx';
import { peopleReady } from './people-texts.ts';
import { deskReady } from './texts.ts';

export const frame = createRoute({
  getParentRoute: () => rootRoute,
  id: 'desk',
  beforeLoad: signedIn,
  component: lazyRouteComponent(async () => {
    await Promise.all([deskReady(), afterVisitReady()]);
    return import('./frame.tsx');
  }, 'DeskFrame'),
});

/** The page and the texts about guests are fetched side by side. */
export const withHosting =
  <T,>(load: () => Promise<T>) =>
  async (): Promise<T> =>
    (await Promise.all([load(), hostingReady()]))[0];

/** The same with the texts about points. */
export const withPoints =
  <T,>(load: () => Promise<T>) =>
  async (): Promise<T> =>
    (await Promise.all([load(), pointsReady(), peopleReady()]))[0];
