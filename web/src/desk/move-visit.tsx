import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { DraftMovesQuery } from '../api/generated/desk/graphql.ts';
import { DraftMovesDocument, MoveDraftVisitDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { dayAndSpan } from '../time/format.ts';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import type { Run } from './asked.ts';
import { Dialog } from './dialog.tsx';
import { useDeskTexts } from './texts.ts';

type Visit = Run['visits'][number];
type Moves = DraftMovesQuery['draftMoves'];

const FEW = 8;
const MANY = 100;

/** Another moment for a date of the draft, with what it does to the plan shown before it is done. */
export function MoveVisit({ visit }: { visit: Visit }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const locale = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={() => setIsOpen(true)}>
        {texts.move}
      </Button>
      <Dialog title={texts.moveTitle(visit.person.name)} opened={isOpen} onClose={close}>
        <p className="muted">{texts.moveFrom(dayAndSpan(visit.slot, locale))}</p>
        <Choice id={visit.id} onDone={close} />
      </Dialog>
    </>
  );
}

function Choice({ id, onDone }: { id: string; onDone: () => void }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const [first, setFirst] = useState(FEW);
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = useQuery(reading(DraftMovesDocument, { id, first }));
  const move = useAct(MoveDraftVisitDocument, onDone);
  return (
    <Shown of={asked}>
      {({ draftMoves: moves }) => {
        if (moves.length === 0) return <p>{texts.nowhere}</p>;
        return (
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
              if (chosen) move.mutate({ id, slotId: chosen });
            }}
          >
            <Slots moves={moves} chosen={chosen} choose={setChosen} />
            {first === FEW && moves.length === FEW && (
              <Button variant="subtle" onClick={() => setFirst(MANY)}>
                {texts.moreSlots}
              </Button>
            )}
            <Trouble error={move.error} />
            <Button type="submit" color="carpet" disabled={!chosen} loading={move.isPending}>
              {texts.moveAndPin}
            </Button>
          </form>
        );
      }}
    </Shown>
  );
}

type SlotsProps = { moves: Moves; chosen: string | null; choose: (slotId: string) => void };

/** The browser's own radio buttons: arrows go through them, the space bar chooses. */
function Slots({ moves, chosen, choose }: SlotsProps): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const locale = useLocale();
  return (
    <fieldset className="slot-choice">
      <legend>{texts.whereTo}</legend>
      {moves.map(({ slot, points, terms }) => (
        <label key={slot.id}>
          <input
            type="radio"
            name="slot"
            value={slot.id}
            checked={chosen === slot.id}
            onChange={() => choose(slot.id)}
          />
          <span>
            <strong>{dayAndSpan(slot, locale)}</strong>
            <br />
            {slot.team.visitType.name} · {slot.team.name}, {slot.team.site.name}
            <br />
            <span className="muted">
              {terms.length === 0
                ? texts.sameForThePlan
                : terms.map(({ sentence }) => sentence).join(' ')}
            </span>
          </span>
          <span className={points > 0 ? 'points' : 'points better'}>{texts.points(points)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Back to where the planner had it, and free to go elsewhere again. */
export function PutBack({ visit }: { visit: Visit }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const locale = useLocale();
  const move = useAct(MoveDraftVisitDocument);
  const { movedFrom } = visit;
  if (!movedFrom) return null;
  return (
    <p className="moved-from">
      {texts.movedFrom(dayAndSpan(movedFrom, locale), movedFrom.team.name)}{' '}
      <Button
        size="compact-sm"
        variant="subtle"
        loading={move.isPending}
        onClick={() => move.mutate({ id: visit.id, slotId: movedFrom.id })}
      >
        {texts.putBack}
      </Button>
      <Trouble error={move.error} />
    </p>
  );
}
