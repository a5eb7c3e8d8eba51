import type { ReactNode } from 'react';
import type { ThanksFactsFragment } from '../api/generated/phone/graphql.ts';
import { Trouble } from '../ui/trouble.tsx';
import { usePoints } from './points-texts.ts';

type Props = {
  thanks: ThanksFactsFragment;
  /** The colleague who is thanked is the one who reads this. */
  mine: boolean;
  error: Error | null;
  busy: boolean;
  /** Whether answering it is the next step of its page. */
  main?: boolean;
  onAnswer: (share: boolean) => void;
};

/** Whom it thanks decides who else sees it, and may think again. */
export function ThanksCard(props: Props): ReactNode {
  const { thanks: texts } = usePoints();
  const { thanks, mine, error, busy, main = true, onAnswer } = props;
  const { text, state, from, to } = thanks;
  return (
    <section className="card">
      <h2>{mine ? texts.from(from.name) : texts.to(to.name)}</h2>
      <p dir="auto">{text}</p>
      <p className="small" role="status">
        {texts.state[state]}
      </p>
      <Trouble error={error} />
      {mine && (
        <div className="actions">
          {state !== 'SHARED' && (
            <button
              type="button"
              className={main && state === 'GIVEN' ? 'go' : 'quiet'}
              disabled={busy}
              onClick={() => onAnswer(true)}
            >
              {texts.share}
            </button>
          )}
          {state !== 'KEPT' && (
            <button type="button" className="quiet" disabled={busy} onClick={() => onAnswer(false)}>
              {texts.keep}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
