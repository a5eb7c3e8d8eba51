import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  CountCustomerDeclinedDocument,
  DayCardDocument,
  TakeBackCustomerDeclinedDocument,
} from '../api/generated/visiting/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { useBefore } from './before-texts.ts';
import { DayCard } from './day-card.tsx';

const route = getRouteApi('/phone/own/visits/$visitId/day-card');

export function DayCardPage(): ReactNode {
  const { visitId } = route.useParams();
  const { dayCard: texts } = useBefore();
  const asked = useQuery(reading(DayCardDocument, { visitId }));
  const one = useAct(CountCustomerDeclinedDocument);
  const less = useAct(TakeBackCustomerDeclinedDocument);
  return (
    <Shown of={asked} title={texts.title}>
      {({ dayCard }) =>
        dayCard ? (
          <DayCard
            card={dayCard}
            counting={{
              one: () => one.mutate({ visitId }),
              less: () => less.mutate({ visitId }),
              busy: one.isPending || less.isPending,
              error: one.error ?? less.error,
            }}
          />
        ) : (
          <>
            <PageTitle>{texts.title}</PageTitle>
            <p className="lead">{texts.none}</p>
          </>
        )
      }
    </Shown>
  );
}
