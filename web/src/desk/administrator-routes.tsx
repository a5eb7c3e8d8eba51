import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accessReady } from './access-texts.ts';
import { frame } from './frame-route.tsx';
import { mailReady } from './mail-texts.ts';
import { repliesReady } from './replies-texts.ts';
import { reportingReady } from './reporting-texts.ts';

const access = createRoute({
  getParentRoute: () => frame,
  path: '/access',
  component: lazyRouteComponent(async () => {
    await Promise.all([accessReady(), reportingReady()]);
    return import('./access.page.tsx');
  }, 'AccessPage'),
});

const mail = createRoute({
  getParentRoute: () => frame,
  path: '/mail',
  component: lazyRouteComponent(async () => {
    await mailReady();
    return import('./mail.page.tsx');
  }, 'MailPage'),
});

const replies = createRoute({
  getParentRoute: () => frame,
  path: '/mail/replies',
  component: lazyRouteComponent(async () => {
    await repliesReady();
    return import('./replies.page.tsx');
  }, 'RepliesPage'),
});

export const administratorRoutes = [access, mail, replies] as const;
