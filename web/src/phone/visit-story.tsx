import type { ReactNode } from 'react';
import { useTexts } from '../session/texts.ts';
import { isContested } from './visit-card.tsx';
import type { Visit } from './visit.page.tsx';
import { useVisiting } from './visiting-texts.ts';

/** What the state of a visit means for its reader, in sentences. */
export function VisitStory({ visit }: { visit: Visit }): ReactNode {
  const { story } = useVisiting();
  const { visit: texts } = useTexts();
  const { host, lateMinutes } = visit;
  const agreed = visit.state === 'CONFIRMED';
  const sentences = [
    agreed && visit.waitingForTeam && texts.waitingForTeam,
    agreed && host && story.host(host.givenName),
    agreed && lateMinutes !== null && story.late(lateMinutes),
    visit.standsIn && story.standsIn,
    visit.unsaid && story.unsaid,
    ...afterwards(visit, story),
  ].filter((sentence) => typeof sentence === 'string');
  return sentences.map((sentence) => <p key={sentence}>{sentence}</p>);
}

type Story = ReturnType<typeof useVisiting>['story'];

function afterwards(visit: Visit, story: Story): (string | false)[] {
  const { state, loggedOn, cancelSide, contestDecidedAt } = visit;
  return [
    state === 'LOGGED' && story.logged,
    state === 'DECLINED' && loggedOn !== null && story.notRecognised,
    state === 'MISSED' && !isContested(visit) && contestDecidedAt === null && story.missed,
    isContested(visit) && story.contested,
    state === 'MISSED' && contestDecidedAt !== null && story.decided,
    state === 'CANCELLED' && cancelSide === 'HOST' && story.cancelledByHost,
  ];
}
