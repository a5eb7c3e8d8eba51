import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { BookVisitDocument, SettleFirstDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { dayAndSpan } from '../time/format.ts';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useBooking } from './booking-texts.ts';
import type { Slot } from './slot-choice.tsx';
import { SlotChoice } from './slot-choice.tsx';

/** Said before anybody is refused, with the return visits that can be booked at once. */
export function SettleFirst({ personId }: { personId: string | undefined }): ReactNode {
  const asked = useQuery(reading(SettleFirstDocument, personId ? { personId } : {}));
  return (
    <Shown of={asked}>
      {({ settleFirst: { applies, overdue, slots } }) =>
        applies && <WayBack overdue={overdue} slots={slots} personId={personId} />
      }
    </Shown>
  );
}

type Props = { overdue: number; slots: readonly Slot[]; personId: string | undefined };

function WayBack({ overdue, slots, personId }: Props): ReactNode {
  const { settleFirst: texts, book: words } = useBooking();
  const locale = useLocale();
  const navigate = useNavigate();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const book = useAct(BookVisitDocument, ({ bookVisit }) =>
    navigate({ to: '/visits/$visitId', params: { visitId: bookVisit.id } }),
  );
  const teams = [...new Set(slots.map(({ team }) => team.name))].join(', ');
  const chosen = slots.find(({ id }) => id === chosenId);
  return (
    <section className="card">
      <h2>{texts.title(teams)}</h2>
      <p>{texts.lead(overdue)}</p>
      <SlotChoice slots={slots} chosen={chosenId} onChoose={setChosenId} />
      <Trouble error={book.error} />
      <div className="actions">
        {chosen && (
          <button
            type="button"
            className="go"
            disabled={book.isPending}
            onClick={() => book.mutate({ slotId: chosen.id, ...(personId ? { personId } : {}) })}
          >
            {words.send(dayAndSpan(chosen, locale))}
          </button>
        )}
        <Link to="/promises" className="quiet">
          {texts.answer}
        </Link>
      </div>
    </section>
  );
}
