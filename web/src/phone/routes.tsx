import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { signedIn } from '../root-route.tsx';
import { accountReady } from './account-texts.ts';
import { afterVisitReady } from './after-visit-texts.ts';
import { lookBackReady, ownWordsReady } from './own-words-texts.ts';
import { assistantsReady } from './assistants-texts.ts';
import { boardReady } from './board-texts.ts';
import { beforeReady } from './before-texts.ts';
import { bookingReady } from './booking-texts.ts';
import { feedsReady } from './feeds-texts.ts';
import { calendarsReady } from './calendars-texts.ts';
import { frame, onScreen, text, withTexts } from './frame-route.tsx';
import { frontDoorReady } from './front-door-texts.ts';
import { homeOf } from './home.ts';
import { hostingReady } from './hosting-texts.ts';
import { linkRoutes } from './link-routes.tsx';
import { messagesReady } from './messages-texts.ts';
import { promisesReady } from './promises-texts.ts';
import { pointsReady } from './points-texts.ts';
import { visitingReady } from './visiting-texts.ts';

const own = createRoute({ getParentRoute: () => frame, id: 'own', beforeLoad: signedIn });

const home = createRoute({
  getParentRoute: () => own,
  path: '/',
  beforeLoad: ({ context }) => {
    redirect({ to: homeOf(context.me), throw: true });
  },
});

/** Whom an assistant does it for; without it, oneself. */
const forPerson = (search: Record<string, unknown>): { for?: string } => {
  const person = text(search['for']);
  return person ? { for: person } : {};
};

type Back = { back?: string };

const signIn = createRoute({
  getParentRoute: () => frame,
  path: '/sign-in',
  validateSearch: ({ back }: Record<string, unknown>): Back => {
    const path = text(back);
    // Only a path of this very site: a link must not lead elsewhere after signing in.
    return path && /^\/(?![/\\])/.test(path) ? { back: path } : {};
  },
  component: lazyRouteComponent(
    withTexts(frontDoorReady, () => import('./sign-in.page.tsx')),
    'SignInPage',
  ),
});

const today = createRoute({
  getParentRoute: () => own,
  path: '/today',
  component: lazyRouteComponent(() => import('./today.page.tsx'), 'TodayPage'),
});

const visits = createRoute({
  getParentRoute: () => own,
  path: '/visits',
  component: lazyRouteComponent(() => import('./visits.page.tsx'), 'VisitsPage'),
});

const agenda = createRoute({
  getParentRoute: () => own,
  path: '/agenda',
  component: lazyRouteComponent(() => import('./agenda.page.tsx'), 'AgendaPage'),
});

const visit = createRoute({
  getParentRoute: () => own,
  path: '/visits/$visitId',
  component: lazyRouteComponent(
    withTexts(visitingReady, () => import('./visit.page.tsx')),
    'VisitPage',
  ),
});

const brief = createRoute({
  getParentRoute: () => own,
  path: '/visits/$visitId/brief',
  component: lazyRouteComponent(
    withTexts(beforeReady, () => import('./brief.page.tsx')),
    'BriefPage',
  ),
});

const dayCard = createRoute({
  getParentRoute: () => own,
  path: '/visits/$visitId/day-card',
  component: lazyRouteComponent(
    withTexts(
      () => Promise.all([beforeReady(), ownWordsReady()]),
      () => import('./day-card.page.tsx'),
    ),
    'DayCardPage',
  ),
});

const lookBack = createRoute({
  getParentRoute: () => own,
  path: '/visits/$visitId/look-back',
  component: lazyRouteComponent(
    withTexts(
      () => Promise.all([lookBackReady(), pointsReady()]),
      () => import('./look-back.page.tsx'),
    ),
    'LookBackPage',
  ),
});

const book = createRoute({
  getParentRoute: () => own,
  path: '/book',
  validateSearch: (search: Record<string, unknown>): { for?: string; type?: string } => {
    const person = text(search['for']);
    const type = text(search['type']);
    return { ...(person ? { for: person } : {}), ...(type ? { type } : {}) };
  },
  component: lazyRouteComponent(
    withTexts(bookingReady, () => import('./book.page.tsx')),
    'BookPage',
  ),
});

const assistants = createRoute({
  getParentRoute: () => own,
  path: '/assistants',
  component: lazyRouteComponent(
    withTexts(assistantsReady, () => import('./assistants.page.tsx')),
    'AssistantsPage',
  ),
});

const calendars = createRoute({
  getParentRoute: () => own,
  path: '/calendars',
  validateSearch: forPerson,
  component: lazyRouteComponent(
    withTexts(calendarsReady, () => import('./calendars.page.tsx')),
    'CalendarsPage',
  ),
});

const logVisit = createRoute({
  getParentRoute: () => own,
  path: '/visits/log',
  validateSearch: forPerson,
  component: lazyRouteComponent(
    withTexts(visitingReady, () => import('./log-visit.page.tsx')),
    'LogVisitPage',
  ),
});

const guests = createRoute({
  getParentRoute: () => own,
  path: '/guests',
  component: lazyRouteComponent(
    withTexts(
      () => Promise.all([hostingReady(), pointsReady()]),
      () => import('./guests.page.tsx'),
    ),
    'GuestsPage',
  ),
});

const board = createRoute({
  getParentRoute: () => own,
  path: '/board',
  validateSearch: (search: Record<string, unknown>): { team?: string; screen?: '' } => {
    const team = text(search['team']);
    return { ...onScreen(search), ...(team ? { team } : {}) };
  },
  component: lazyRouteComponent(
    withTexts(boardReady, () => import('./board.page.tsx')),
    'BoardPage',
  ),
});

const promises = createRoute({
  getParentRoute: () => own,
  path: '/promises',
  component: lazyRouteComponent(
    withTexts(
      () => Promise.all([afterVisitReady(), promisesReady()]),
      () => import('./promises.page.tsx'),
    ),
    'PromisesPage',
  ),
});

const thanks = createRoute({
  getParentRoute: () => own,
  path: '/thanks',
  component: lazyRouteComponent(
    withTexts(pointsReady, () => import('./thanks.page.tsx')),
    'ThanksPage',
  ),
});

const account = createRoute({
  getParentRoute: () => own,
  path: '/account',
  component: lazyRouteComponent(
    withTexts(
      () => Promise.all([accountReady(), feedsReady(), messagesReady()]),
      () => import('./account.page.tsx'),
    ),
    'AccountPage',
  ),
});

export const phoneRoutes = frame.addChildren([
  own.addChildren([
    home,
    today,
    visits,
    agenda,
    visit,
    brief,
    dayCard,
    lookBack,
    book,
    logVisit,
    guests,
    board,
    promises,
    thanks,
    account,
    assistants,
    calendars,
  ]),
  signIn,
  ...linkRoutes,
]);
