import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { answeringReady } from './answering-texts.ts';
import { afterVisitReady } from './after-visit-texts.ts';
import { boardReady } from './board-texts.ts';
import { frame, onScreen, text, withTexts } from './frame-route.tsx';
import { lookBackReady, ownWordsReady } from './own-words-texts.ts';
import { beforeReady } from './before-texts.ts';
import { frontDoorReady } from './front-door-texts.ts';
import { hostCardReady } from './host-card-texts.ts';
import { hostingReady } from './hosting-texts.ts';
import { messagesReady } from './messages-texts.ts';
import { promisesReady } from './promises-texts.ts';
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
  component: lazyRouteComponent(
    withTexts(
      () => Promise.all([answeringReady(), beforeReady()]),
      () => import('./invitation.page.tsx'),
    ),
    'InvitationPage',
  ),
});

const dayCardLink = createRoute({
  getParentRoute: () => frame,
  path: '/day-card/$token',
  component: lazyRouteComponent(
    withTexts(
      () => Promise.all([beforeReady(), ownWordsReady()]),
      () => import('./day-card-link.page.tsx'),
    ),
    'DayCardLinkPage',
  ),
});

const lookBackLink = createRoute({
  getParentRoute: () => frame,
  path: '/look-back/$token',
  component: lazyRouteComponent(
    withTexts(
      () => Promise.all([lookBackReady(), pointsReady()]),
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

const noticed = createRoute({
  getParentRoute: () => frame,
  path: '/noticed/$answerId/$token',
  component: lazyRouteComponent(
    withTexts(promisesReady, () => import('./noticed.page.tsx')),
    'NoticedPage',
  ),
});
const cardReady = (): Promise<unknown> =>
  Promise.all([
    hostingReady(),
    hostCardReady(),
    ownWordsReady(),
    afterVisitReady(),
    promisesReady(),
  ]);

const hostCard = createRoute({
  getParentRoute: () => frame,
  path: '/host-card/$token',
  component: lazyRouteComponent(
    withTexts(
      () => Promise.all([cardReady(), pointsReady()]),
      () => import('./host-card.page.tsx'),
    ),
    'HostCardPage',
  ),
});

const board = createRoute({
  getParentRoute: () => frame,
  path: '/board/$token',
  validateSearch: onScreen,
  component: lazyRouteComponent(
    withTexts(boardReady, () => import('./board-link.page.tsx')),
    'BoardLinkPage',
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
const mailbox = createRoute({
  getParentRoute: () => frame,
  path: '/mailbox',
  validateSearch: ({ message }: Record<string, unknown>): { message?: string } => {
    const id = text(message);
    return id ? { message: id } : {};
  },
  component: lazyRouteComponent(
    withTexts(frontDoorReady, () => import('./mailbox.page.tsx')),
    'MailboxPage',
  ),
});

export const linkRoutes = [
  signInLink,
  invitation,
  dayCardLink,
  lookBackLink,
  mirror,
  noticed,
  hostCard,
  board,
  unsubscribe,
  mailbox,
] as const;
