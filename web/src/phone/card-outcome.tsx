import type { ReactNode } from 'react';
import { useState } from 'react';
import type { HostCardQuery } from '../api/generated/phone/graphql.ts';
import { HappenedByCardDocument, MissedByCardDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useHostCard } from './host-card-texts.ts';

type Props = { token: string; card: HostCardQuery['hostCard'] };

/** The host side says it: only then does the visit count. */
export function CardOutcome({ token, card }: Props): ReactNode {
  const texts = useHostCard();
  const [sure, setSure] = useState(false);
  const happened = useAct(HappenedByCardDocument);
  const missed = useAct(MissedByCardDocument);
  const busy = happened.isPending || missed.isPending;
  if (happened.isSuccess || missed.isSuccess)
    return (
      <Notice good>
        <p>{texts.thanks}</p>
      </Notice>
    );
  if (!card.mayConclude) return card.happened && <p>{texts.was}</p>;
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
