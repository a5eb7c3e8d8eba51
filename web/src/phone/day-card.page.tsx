import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { soon } from '../offline/soon.ts';
import { lazy, Suspense } from 'react';
import type { DayCardFactsFragment } from '../api/generated/phone/graphql.ts';
import { DayCardDocument, OwnVisitDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useMe } from '../session/me.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { useBefore } from './before-texts.ts';
import { DayCard } from './day-card.tsx';
import { mayNoteBy, useOwnCounting } from './use-counting.ts';

// Below the card itself, which is read first.
const FieldNotes = lazy(
  soon(async () => ({ default: (await import('./field-notes.tsx')).FieldNotes })),
);

const route = getRouteApi('/phone/own/visits/$visitId/day-card');

export function DayCardPage(): ReactNode {
  const { visitId } = route.useParams();
  const { dayCard: texts } = useBefore();
  const asked = useQuery(reading(DayCardDocument, { visitId }));
  return (
    <Shown of={asked} title={texts.title}>
      {({ dayCard }) =>
        dayCard ? (
          <OwnDayCard card={dayCard} />
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

function OwnDayCard({ card }: { card: DayCardFactsFragment }): ReactNode {
  const { visitId } = card;
  const counting = useOwnCounting(card, useMe().person.id);
  const own = useQuery(reading(OwnVisitDocument, { id: visitId })).data?.visit;
  return (
    <DayCard card={card} counting={counting}>
      <Suspense>
        {mayNoteBy(card) && <FieldNotes visitId={visitId} count={own?.noteCount ?? 0} />}
      </Suspense>
    </DayCard>
  );
}
