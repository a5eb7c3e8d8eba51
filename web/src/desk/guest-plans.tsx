import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useHosting } from '../phone/hosting-texts.ts';
import { now } from '../time/clock.ts';
import { ButtonLink } from './button-link.tsx';
import type { GuestVisit } from './asked.ts';

export type Planning = 'host' | 'moment';

type Props = { visit: GuestVisit; onPlan: (planning: Planning) => void };

/** What the lead of the team arranges beforehand: a host, a card on paper, another moment. */
export function GuestPlans({ visit, onPlan }: Props): ReactNode {
  const { desk: texts } = useHosting();
  const { visitor, actions, hostCardLink, slot, startsAt } = visit;
  const ahead = startsAt !== null && Date.parse(startsAt) > now();
  return (
    <>
      {actions.includes('ARRANGE_HOST') && (
        <Button
          variant="default"
          aria-label={texts.arrangeFor(visitor.name)}
          onClick={() => onPlan('host')}
        >
          {texts.arrange}
        </Button>
      )}
      {ahead && hostCardLink !== null && (
        <ButtonLink
          to="/team/guests/$visitId/card"
          params={{ visitId: visit.id }}
          variant="default"
          aria-label={texts.cardFor(visitor.name)}
        >
          {texts.card}
        </ButtonLink>
      )}
      {ahead && slot !== null && actions.includes('CANCEL') && (
        <Button
          variant="default"
          aria-label={texts.changeFor(visitor.name)}
          onClick={() => onPlan('moment')}
        >
          {texts.change}
        </Button>
      )}
    </>
  );
}
