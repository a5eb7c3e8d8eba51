import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { HostCardQuery } from '../api/generated/phone/graphql.ts';
import {
  AnswerByCardDocument,
  ClaimByCardDocument,
  HappenedByCardDocument,
  MissedByCardDocument,
} from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { dayAndSpan } from '../time/format.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useHostCard } from './host-card-texts.ts';
import { WhoIs } from './hosted-visit.tsx';
import { NoticedQuestion } from './noticed.tsx';

type Card = HostCardQuery['hostCard'];
type Props = { token: string; card: Card };

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

/** Who else comes to the team, to take along; and the cards of those this host takes along already. */
export function CardOthers({ token, card }: Props): ReactNode {
  const texts = useHostCard();
  const locale = useLocale();
  const claim = useAct(ClaimByCardDocument);
  if (card.others.length === 0) return null;
  return (
    <section>
      <h2>{texts.others}</h2>
      <Trouble error={claim.error} />
      {card.others.map((guest) => (
        <article key={guest.visitId} className="card" aria-label={guest.visitor}>
          <p dir="auto">
            <strong>{guest.visitor}</strong>
          </p>
          <WhoIs jobTitle={guest.jobTitle} department={guest.department} />
          <p>{dayAndSpan({ ...guest, timeZone: card.timeZone }, locale)}</p>
          <p className="small">{guest.visitType}</p>
          {guest.card === null ? (
            <div className="actions">
              <button
                type="button"
                className="quiet"
                aria-label={texts.claimOf(guest.visitor)}
                disabled={claim.isPending}
                onClick={() => claim.mutate({ token, visitId: guest.visitId })}
              >
                {texts.claim}
              </button>
            </div>
          ) : (
            <p>
              <Link
                to="/host-card/$token"
                params={{ token: guest.card.slice(guest.card.lastIndexOf('/') + 1) }}
              >
                {texts.mine}
              </Link>
            </p>
          )}
        </article>
      ))}
    </section>
  );
}

/** Did the team notice what was done? One tap, and nobody knows whose. */
export function CardQuestion({ asked }: { asked: Card['questions'][number] }): ReactNode {
  const answer = useAct(AnswerByCardDocument);
  const { question, token } = asked;
  return (
    <NoticedQuestion
      question={question}
      isPending={answer.isPending}
      error={answer.error}
      onChoose={(confirmation) =>
        answer.mutate({ answerId: question.answerId, token, confirmation })
      }
    />
  );
}
