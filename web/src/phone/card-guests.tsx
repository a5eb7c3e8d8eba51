import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { HostCardQuery } from '../api/generated/phone/graphql.ts';
import { AnswerByCardDocument, ClaimByCardDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { dayAndSpan } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useHostCard } from './host-card-texts.ts';
import { WhoIs } from './who-is.tsx';
import { NoticedQuestion } from './noticed.tsx';

type Card = HostCardQuery['hostCard'];
type Props = { token: string; card: Card };

/** Who else comes to the team, to take along; and the cards of those this host takes along already. */
export function CardOthers({ token, card }: Props): ReactNode {
  const texts = useHostCard();
  const locale = useLocale();
  const claim = useAct(ClaimByCardDocument);
  return (
    <>
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
    </>
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
