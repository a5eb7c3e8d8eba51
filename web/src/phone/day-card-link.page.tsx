import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import type { DayCardFactsFragment } from '../api/generated/phone/graphql.ts';
import { DayCardByLinkDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { soon } from '../offline/soon.ts';
import { Shown } from '../ui/shown.tsx';
import { useBefore } from './before-texts.ts';
import { DayCard } from './day-card.tsx';
import { mayNoteBy, useLinkCounting } from './use-counting.ts';

// Below the card itself, which is read first.
const LinkNotes = lazy(
  soon(async () => ({ default: (await import('./field-notes.tsx')).LinkNotes })),
);

const route = getRouteApi('/phone/day-card/$token');

/** The same by the link in the visitor's reminder. */
export function DayCardLinkPage(): ReactNode {
  const { token } = route.useParams();
  const { dayCard: texts } = useBefore();
  const asked = useQuery(reading(DayCardByLinkDocument, { token }));
  return (
    <Shown of={asked} title={texts.title}>
      {({ dayCardByLink }) => <LinkDayCard card={dayCardByLink} token={token} />}
    </Shown>
  );
}

type Props = { card: DayCardFactsFragment; token: string };

function LinkDayCard({ card, token }: Props): ReactNode {
  const counting = useLinkCounting(card, token);
  return (
    <DayCard card={card} counting={counting}>
      <Suspense>{mayNoteBy(card) && <LinkNotes visitId={card.visitId} token={token} />}</Suspense>
    </DayCard>
  );
}
