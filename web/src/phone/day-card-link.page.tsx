import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  CountCustomerDeclinedByLinkDocument,
  DayCardByLinkDocument,
  TakeBackCustomerDeclinedByLinkDocument,
} from '../api/generated/visiting/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { Shown } from '../ui/shown.tsx';
import { useBefore } from './before-texts.ts';
import { DayCard } from './day-card.tsx';

const route = getRouteApi('/phone/day-card/$token');

/** The same by the link in the visitor's reminder. */
export function DayCardLinkPage(): ReactNode {
  const { token } = route.useParams();
  const { dayCard: texts } = useBefore();
  const asked = useQuery(reading(DayCardByLinkDocument, { token }));
  const one = useAct(CountCustomerDeclinedByLinkDocument);
  const less = useAct(TakeBackCustomerDeclinedByLinkDocument);
  return (
    <Shown of={asked} title={texts.title}>
      {({ dayCardByLink }) => (
        <DayCard
          card={dayCardByLink}
          counting={{
            one: () => one.mutate({ token }),
            less: () => less.mutate({ token }),
            busy: one.isPending || less.isPending,
            error: one.error ?? less.error,
          }}
        />
      )}
    </Shown>
  );
}
