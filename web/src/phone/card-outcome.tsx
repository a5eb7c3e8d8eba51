import type { ReactNode } from 'react';
import { useState } from 'react';
import type { HostCardQuery } from '../api/generated/phone/graphql.ts';
import {
  HappenedByCardDocument,
  MissedByCardDocument,
  UndoByCardDocument,
} from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { ForAWhile } from './for-a-while.tsx';
import { useHostCard } from './host-card-texts.ts';

type Props = { token: string; card: HostCardQuery['hostCard'] };

/** What was said on this page just now. */
type Said = 'NOTHING' | 'PASSED_ON' | 'TAKEN_BACK';

/** The host side says it: only then does the visit count. */
export function CardOutcome({ token, card }: Props): ReactNode {
  const texts = useHostCard();
  const [said, say] = useState<Said>('NOTHING');
  if (said === 'PASSED_ON') return <PassedOn token={token} onUndone={() => say('TAKEN_BACK')} />;
  if (!card.mayConclude) return card.happened && <p>{texts.was}</p>;
  return (
    <>
      {said === 'TAKEN_BACK' && (
        <Notice good>
          <p>{texts.undone}</p>
        </Notice>
      )}
      <Ask token={token} onSaid={() => say('PASSED_ON')} />
    </>
  );
}

/** For ten seconds it can be taken back: one of the two is pressed by mistake now and then. */
function PassedOn({ token, onUndone }: { token: string; onUndone: () => void }): ReactNode {
  const texts = useHostCard();
  const undo = useAct(UndoByCardDocument, onUndone);
  return (
    <Notice good>
      <p>{texts.thanks}</p>
      <ForAWhile>
        <button type="button" disabled={undo.isPending} onClick={() => undo.mutate({ token })}>
          {texts.undo}
        </button>
      </ForAWhile>
      <Trouble error={undo.error} />
    </Notice>
  );
}

function Ask({ token, onSaid }: { token: string; onSaid: () => void }): ReactNode {
  const texts = useHostCard();
  const [sure, setSure] = useState(false);
  const happened = useAct(HappenedByCardDocument, onSaid);
  const missed = useAct(MissedByCardDocument, onSaid);
  const busy = happened.isPending || missed.isPending;
  return (
    <section className="card">
      <h2>{texts.happenedTitle}</h2>
      <Trouble error={happened.error ?? missed.error} />
      <div className="actions">
        <button
          type="button"
          className="go"
          disabled={busy}
          onClick={() => happened.mutate({ token })}
        >
          {texts.happened}
        </button>
        <button
          type="button"
          className="quiet"
          disabled={busy}
          onClick={() => (sure ? missed.mutate({ token }) : setSure(true))}
        >
          {sure ? texts.missedSure : texts.missed}
        </button>
      </div>
    </section>
  );
}
