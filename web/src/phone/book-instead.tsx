import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { BookVisitDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { dayAndSpan } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useBooking } from './booking-texts.ts';
import { FirstSlots } from './first-slots.tsx';
import type { Visit } from './asked.ts';

/** After the host side called a visit off: other moments of the same team, to book at once. */
export function BookInstead({ visit }: { visit: Visit }): ReactNode {
  const { postpone: texts } = useBooking();
  const locale = useLocale();
  const navigate = useNavigate();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const book = useAct(BookVisitDocument, ({ bookVisit }) =>
    navigate({ to: '/visits/$visitId', params: { visitId: bookVisit.id } }),
  );
  const chosen = visit.alternatives.find(({ id }) => id === chosenId);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) book.mutate({ slotId: chosen.id, personId: visit.visitor.id });
      }}
    >
      <h2>{texts.insteadTitle(visit.team.name)}</h2>
      {visit.alternatives.length === 0 && <p>{texts.noneInstead}</p>}
      <FirstSlots slots={visit.alternatives} chosen={chosenId} onChoose={setChosenId} />
      <Trouble error={book.error} />
      {chosen && (
        <div className="act">
          <button type="submit" className="go" disabled={book.isPending}>
            {texts.book(dayAndSpan(chosen, locale))}
          </button>
        </div>
      )}
    </form>
  );
}
