import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root-route.tsx';

export const frame = createRoute({
  getParentRoute: () => rootRoute,
  id: 'phone',
  component: lazyRouteComponent(() => import('./frame.tsx'), 'PhoneFrame'),
});

/** The page and its own texts are fetched side by side. */
export const withTexts =
  <T,>(ready: () => Promise<unknown>, load: () => Promise<T>) =>
  async (): Promise<T> =>
    (await Promise.all([load(), ready()]))[0];

/** `?screen`, with or without a value: for a television. */
export const onScreen = (search: Record<string, unknown>): { screen?: '' } =>
  'screen' in search ? { screen: '' } : {};

/** What an address says, where it says one thing. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
