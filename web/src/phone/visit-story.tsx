import type { ReactNode } from 'react';
import { useTexts } from '../session/texts.ts';
import { isContested } from './visit-card.tsx';
import type { Visit } from './asked.ts';
import { useVisiting } from './visiting-texts.ts';

type Story = ReturnType<typeof useVisiting>['story'];

/** What the state of a visit means for its reader, in sentences. */
export function VisitStory({ visit }: { visit: Visit }): ReactNode {
  const { story } = useVisiting();
  const { visit: texts } = useTexts();
  const sentences = [
    ...(visit.state === 'CONFIRMED' ? beforehand(visit, story, texts.waitingForTeam) : []),
    visit.standsIn ? story.standsIn : '',
    visit.unsaid ? story.unsaid : '',
    afterwards(visit, story),
  ];
  return sentences.filter(Boolean).map((sentence) => <p key={sentence}>{sentence}</p>);
}

const beforehand = (visit: Visit, story: Story, waiting: string): string[] => [
  visit.waitingForTeam ? waiting : '',
  visit.host ? story.host(visit.host.givenName) : '',
  visit.lateMinutes === null ? '' : story.late(visit.lateMinutes),
];

type Told = Partial<Record<Visit['state'], (visit: Visit, story: Story) => string>>;

const told: Told = {
  LOGGED: (_, story) => story.logged,
  MISSED: missed,
  DECLINED: ({ loggedOn }, story) => (loggedOn === null ? '' : story.notRecognised),
  CANCELLED: ({ cancelSide }, story) => (cancelSide === 'HOST' ? story.cancelledByHost : ''),
};

const afterwards = (visit: Visit, story: Story): string => told[visit.state]?.(visit, story) ?? '';

function missed(visit: Visit, story: Story): string {
  if (isContested(visit)) return story.contested;
  return visit.contestDecidedAt === null ? story.missed : story.decided;
}
