import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { FreeSlotsDocument, PostponeVisitDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { plusDays, today } from '../time/dates.ts';
import { dateAt, dayAndSpan } from '../time/format.ts';
import { Shown } from '../ui/shown.tsx';
import { SomeFirst } from '../ui/some-first.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useBooking } from './booking-texts.ts';
import type { Slot } from './slot-choice.tsx';
import { SlotChoice } from './slot-choice.tsx';
import type { VisitFacts } from './visit-card.tsx';

type Props = { visit: VisitFacts; onDone: () => void };

const daysAhead = 180;

export function PostponeVisit({ visit, onDone }: Props): ReactNode {
  const from = visit.startsAt ? dateAt(visit.startsAt, visit.timeZone) : today();
  const first = from < today() ? today() : from;
  const asked = useQuery(
    reading(FreeSlotsDocument, {
      from: first,
      until: plusDays(first, daysAhead),
      teamId: visit.team.id,
    }),
  );
  return (
    <Shown of={asked}>
      {({ slots }) => (
        <Choose
          visit={visit}
          onDone={onDone}
          slots={slots.filter(({ startsAt }) => !visit.startsAt || startsAt > visit.startsAt)}
        />
      )}
    </Shown>
  );
}

function Choose({ visit, onDone, slots }: Props & { slots: readonly Slot[] }): ReactNode {
  const { postpone: texts } = useBooking();
  const locale = useLocale();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const postpone = useAct(PostponeVisitDocument, onDone);
  const chosen = slots.find(({ id }) => id === chosenId);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) postpone.mutate({ id: visit.id, slotId: chosen.id });
      }}
    >
      <h2>{texts.title(visit.team.name)}</h2>
      {slots.length === 0 && <p>{texts.none}</p>}
      <SomeFirst items={slots} step={3}>
        {(some) => <SlotChoice slots={some} chosen={chosenId} onChoose={setChosenId} />}
      </SomeFirst>
      <Trouble error={postpone.error} />
      {chosen && (
        <div className="act">
          <button type="submit" className="go" disabled={postpone.isPending}>
            {texts.send(dayAndSpan(chosen, locale))}
          </button>
        </div>
      )}
      {visit.state !== 'POSTPONED' && (
        <div className="actions">
          <button
            type="button"
            className="quiet"
            disabled={postpone.isPending}
            onClick={() => postpone.mutate({ id: visit.id, slotId: null })}
          >
            {texts.withoutDate}
          </button>
          <button type="button" className="quiet" onClick={onDone}>
            {texts.keep}
          </button>
        </div>
      )}
    </form>
  );
}
