import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { afterVisitReady } from './after-visit-texts.ts';
import { frame, withTexts } from './frame-route.tsx';
import { frontDoorReady } from './front-door-texts.ts';
import { hostingReady } from './hosting-texts.ts';
import { messagesReady } from './messages-texts.ts';
import { pointsReady } from './points-texts.ts';

const signInLink = createRoute({
  getParentRoute: () => frame,
  path: '/sign-in/$token',
  component: lazyRouteComponent(
    withTexts(frontDoorReady, () => import('./sign-in-link.page.tsx')),
    'SignInLinkPage',
  ),
});

const invitation = createRoute({
  getParentRoute: () => frame,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('./invitation.page.tsx'), 'InvitationPage'),
});

const lookBackLink = createRoute({
  getParentRoute: () => frame,
  path: '/look-back/$token',
  component: lazyRouteComponent(
    withTexts(
      () => Promise.all([afterVisitReady(), pointsReady()]),
      () => import('./look-back-link.page.tsx'),
    ),
    'LookBackLinkPage',
  ),
});

const mirror = createRoute({
  getParentRoute: () => frame,
  path: '/mirror/$token',
  component: lazyRouteComponent(
    withTexts(afterVisitReady, () => import('./mirror.page.tsx')),
    'MirrorPage',
  ),
});

const hostCard = createRoute({
  getParentRoute: () => frame,
  path: '/host-card/$token',
  component: lazyRouteComponent(
    withTexts(
      () => Promise.all([hostingReady(), pointsReady()]),
      () => import('./host-card.page.tsx'),
    ),
    'HostCardPage',
  ),
});

const unsubscribe = createRoute({
  getParentRoute: () => frame,
  path: '/unsubscribe/$token',
  component: lazyRouteComponent(
    withTexts(messagesReady, () => import('./unsubscribe.page.tsx')),
    'UnsubscribePage',
  ),
});

/** What a link in a mail or a printed code opens, without signing in first. */
export const linkRoutes = [
  signInLink,
  invitation,
  lookBackLink,
  mirror,
  hostCard,
  unsubscribe,
] as const;
