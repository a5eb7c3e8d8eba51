import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { boardReady } from '../phone/board-texts.ts';
import { feedsReady } from '../phone/feeds-texts.ts';
import { messagesReady } from '../phone/messages-texts.ts';
import { administratorRoutes } from './administrator-routes.tsx';
import { beforeDeskReady } from './before-texts.ts';
import { frame, withHosting, withPoints } from './frame-route.tsx';
import { followThroughReady } from './follow-through-texts.ts';
import { peopleReady } from './people-texts.ts';
import { repliesReady } from './replies-texts.ts';
import { reportingReady } from './reporting-texts.ts';
import { slotsReady } from './slots-texts.ts';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

type OfTeam = { team?: string };
const ofTeam = (search: Record<string, unknown>): OfTeam => {
  const team = text(search['team']);
  return team ? { team } : {};
};

type OfProgramme = { programme?: string };
const ofProgramme = (search: Record<string, unknown>): OfProgramme => {
  const programme = text(search['programme']);
  return programme ? { programme } : {};
};

const slots = createRoute({
  getParentRoute: () => frame,
  path: '/team/slots',
  validateSearch: ofTeam,
  component: lazyRouteComponent(async () => {
    await slotsReady();
    return import('./slots.page.tsx');
  }, 'SlotsPage'),
});

const guests = createRoute({
  getParentRoute: () => frame,
  path: '/team/guests',
  validateSearch: ofTeam,
  component: lazyRouteComponent(
    withHosting(() => import('./guests.page.tsx')),
    'GuestsPage',
  ),
});

const guestCard = createRoute({
  getParentRoute: () => frame,
  path: '/team/guests/$visitId/card',
  component: lazyRouteComponent(
    withHosting(() => import('./guest-card.page.tsx')),
    'GuestCardPage',
  ),
});

const contested = createRoute({
  getParentRoute: () => frame,
  path: '/contested',
  component: lazyRouteComponent(
    withHosting(() => import('./contested.page.tsx')),
    'ContestedPage',
  ),
});

const points = createRoute({
  getParentRoute: () => frame,
  path: '/team/points',
  validateSearch: ofTeam,
  component: lazyRouteComponent(() => import('./points.page.tsx'), 'PointsPage'),
});

const boardSheet = createRoute({
  getParentRoute: () => frame,
  path: '/teams/$teamId/board',
  component: lazyRouteComponent(async () => {
    await boardReady();
    return import('./board-sheet.page.tsx');
  }, 'BoardSheetPage'),
});

const overview = createRoute({
  getParentRoute: () => frame,
  path: '/overview',
  validateSearch: (search: Record<string, unknown>): OfProgramme & { department?: string } => {
    const department = text(search['department']);
    return { ...ofProgramme(search), ...(department ? { department } : {}) };
  },
  component: lazyRouteComponent(
    withHosting(async () => {
      await followThroughReady();
      return import('./overview.page.tsx');
    }),
    'OverviewPage',
  ),
});

const leaders = createRoute({
  getParentRoute: () => frame,
  path: '/leaders',
  component: lazyRouteComponent(async () => {
    await peopleReady();
    return import('./leaders.page.tsx');
  }, 'LeadersPage'),
});

const person = createRoute({
  getParentRoute: () => frame,
  path: '/leaders/$personId',
  component: lazyRouteComponent(async () => {
    await Promise.all([peopleReady(), repliesReady()]);
    return import('./person.page.tsx');
  }, 'PersonPage'),
});

const programme = createRoute({
  getParentRoute: () => frame,
  path: '/programme',
  validateSearch: ofProgramme,
  component: lazyRouteComponent(async () => {
    await Promise.all([
      beforeDeskReady(),
      feedsReady(),
      peopleReady(),
      messagesReady(),
      followThroughReady(),
      reportingReady(),
    ]);
    return import('./programme.page.tsx');
  }, 'ProgrammePage'),
});

const teams = createRoute({
  getParentRoute: () => frame,
  path: '/teams',
  component: lazyRouteComponent(() => import('./teams.page.tsx'), 'TeamsPage'),
});

const team = createRoute({
  getParentRoute: () => frame,
  path: '/teams/$teamId',
  component: lazyRouteComponent(async () => {
    await Promise.all([beforeDeskReady(), slotsReady(), feedsReady()]);
    return import('./team.page.tsx');
  }, 'TeamPage'),
});

const site = createRoute({
  getParentRoute: () => frame,
  path: '/sites/$siteId',
  component: lazyRouteComponent(async () => {
    await slotsReady();
    return import('./site.page.tsx');
  }, 'SitePage'),
});

const supply = createRoute({
  getParentRoute: () => frame,
  path: '/supply',
  validateSearch: ofProgramme,
  component: lazyRouteComponent(async () => {
    await slotsReady();
    return import('./supply.page.tsx');
  }, 'SupplyPage'),
});

const rotation = createRoute({
  getParentRoute: () => frame,
  path: '/rotation',
  validateSearch: ofProgramme,
  component: lazyRouteComponent(() => import('./rotation.page.tsx'), 'RotationPage'),
});

const run = createRoute({
  getParentRoute: () => frame,
  path: '/rotation/$runId',
  component: lazyRouteComponent(() => import('./run.page.tsx'), 'RunPage'),
});

const followUp = createRoute({
  getParentRoute: () => frame,
  path: '/follow-up',
  component: lazyRouteComponent(
    withPoints(() => import('./follow-up.page.tsx')),
    'FollowUpPage',
  ),
});

const triage = createRoute({
  getParentRoute: () => frame,
  path: '/triage',
  component: lazyRouteComponent(
    withPoints(() => import('./triage.page.tsx')),
    'TriagePage',
  ),
});

const themes = createRoute({
  getParentRoute: () => frame,
  path: '/themes',
  component: lazyRouteComponent(
    withPoints(() => import('./themes.page.tsx')),
    'ThemesPage',
  ),
});

const preparation = createRoute({
  getParentRoute: () => frame,
  path: '/preparation',
  component: lazyRouteComponent(async () => {
    await beforeDeskReady();
    return import('./preparation.page.tsx');
  }, 'PreparationPage'),
});

export const deskRoutes = frame.addChildren([
  slots,
  guests,
  guestCard,
  contested,
  points,
  boardSheet,
  overview,
  leaders,
  person,
  programme,
  teams,
  team,
  site,
  supply,
  rotation,
  run,
  followUp,
  preparation,
  triage,
  themes,
  ...administratorRoutes,
]);
