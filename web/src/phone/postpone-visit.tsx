import type { ReactNode } from 'react';
import { useState } from 'react';
import { PostponeVisitDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { offerUndo } from '../session/undo.ts';
import { dayAndSpan } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useBooking } from './booking-texts.ts';
import { FirstSlots } from './first-slots.tsx';
import type { Visit } from './asked.ts';

type Props = { visit: Visit; onDone: () => void };

/** Three moments at once instead of a calendar to search; without one the visit can wait. */
export function PostponeVisit({ visit, onDone }: Props): ReactNode {
  const { postpone: texts } = useBooking();
  const locale = useLocale();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const postpone = useAct(PostponeVisitDocument, ({ postponeVisit }) => {
    offerUndo(postponeVisit.startsAt === null ? 'WITHOUT_DATE' : 'POSTPONED', [postponeVisit]);
    onDone();
  });
  const slots = visit.alternatives;
  const chosen = slots.find(({ id }) => id === chosenId);
  const move = (slotId: string | null): void =>
    postpone.mutate({ id: visit.id, slotId, revision: visit.revision });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) move(chosen.id);
      }}
    >
      <h2>{texts.title(visit.team.name)}</h2>
      {slots.length === 0 && <p>{texts.none}</p>}
      <FirstSlots slots={slots} chosen={chosenId} onChoose={setChosenId} />
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
            onClick={() => move(null)}
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
