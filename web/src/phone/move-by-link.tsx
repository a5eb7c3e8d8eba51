import type { ReactNode } from 'react';
import { useState } from 'react';
import { useAnswering } from './answering-texts.ts';
import { LinkMoments } from './moments.tsx';

type Props = {
  token: string;
  visitId: string;
  busy: boolean;
  onMove: (slotId: string) => void;
  onKeep: () => void;
};

/** Another moment for a date that was agreed. */
export function MoveByLink({ token, visitId, busy, onMove, onKeep }: Props): ReactNode {
  const texts = useAnswering();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <LinkMoments token={token} visitId={visitId} chosen={chosen} onChoose={setChosen} />
      <div className="actions">
        {chosen !== null && (
          <button type="button" className="quiet" disabled={busy} onClick={() => onMove(chosen)}>
            {texts.move}
          </button>
        )}
        <button type="button" className="quiet" onClick={onKeep}>
          {texts.keep}
        </button>
      </div>
    </>
  );
}
