import type { ReactNode } from 'react';
import type { ExchangeFactsFragment, GlanceFactsFragment } from '../api/generated/phone/graphql.ts';
import {
  AnswerExchangeDocument,
  WithdrawExchangeDocument,
} from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { useMe } from '../session/me.ts';
import { day, time } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useGlance } from './use-glance.ts';
import { useVisiting } from './visiting-texts.ts';

type Exchange = ExchangeFactsFragment;
type Props = { exchanges: readonly Exchange[]; personId: string; main: boolean };

/** Open questions to one leader and from that leader, with both visits in words. */
export function Exchanges({ exchanges, personId, main }: Props): ReactNode {
  const toAnswer = exchanges.filter(({ asked }) => asked.id === personId);
  const own = exchanges.filter(({ visit }) => visit.visitor.id === personId);
  return (
    <>
      {toAnswer.map((exchange, place) => (
        <ToAnswer key={exchange.id} exchange={exchange} main={main && place === 0} />
      ))}
      {own.map((exchange) => (
        <Asked key={exchange.id} exchange={exchange} />
      ))}
    </>
  );
}

const kindOf = ({ otherVisit }: Exchange): 'standIn' | 'swap' =>
  otherVisit === null ? 'standIn' : 'swap';

function ToAnswer({ exchange, main }: { exchange: Exchange; main: boolean }): ReactNode {
  const { exchanges: texts } = useVisiting();
  const me = useMe();
  const answer = useAct(AnswerExchangeDocument);
  const { id, visit, otherVisit, asked } = exchange;
  const kind = kindOf(exchange);
  const own = asked.id === me.person.id;
  const who = visit.visitor.name;
  return (
    <section className="card">
      <h2>{own ? texts.toYou[kind](who) : texts.toThem[kind](who, asked.name)}</h2>
      <dl className="pairs">
        <Line label={texts.get} visit={visit} />
        {otherVisit && <Line label={texts.give} visit={otherVisit} />}
      </dl>
      <AnswerBy exchange={exchange} />
      <Trouble error={answer.error} />
      <div className="actions">
        <button
          type="button"
          className={main ? 'go' : 'quiet'}
          disabled={answer.isPending}
          onClick={() => answer.mutate({ id, accept: true })}
        >
          {own ? texts.yes[kind] : texts.yesFor[kind](asked.name)}
        </button>
        <button
          type="button"
          className="quiet"
          disabled={answer.isPending}
          onClick={() => answer.mutate({ id, accept: false })}
        >
          {texts.no}
        </button>
      </div>
    </section>
  );
}

function Asked({ exchange }: { exchange: Exchange }): ReactNode {
  const { exchanges: texts } = useVisiting();
  const withdraw = useAct(WithdrawExchangeDocument);
  const { id, visit, otherVisit, asked } = exchange;
  return (
    <section className="card">
      <h2>{texts.asked[kindOf(exchange)](asked.name)}</h2>
      <dl className="pairs">
        {otherVisit && <Line label={texts.get} visit={otherVisit} />}
        <Line label={texts.give} visit={visit} />
      </dl>
      <AnswerBy exchange={exchange} />
      <Trouble error={withdraw.error} />
      <div className="actions">
        <button
          type="button"
          className="quiet"
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate({ id })}
        >
          {texts.withdraw}
        </button>
      </div>
    </section>
  );
}

function AnswerBy({ exchange: { answerBy, visit } }: { exchange: Exchange }): ReactNode {
  const { exchanges: texts } = useVisiting();
  const locale = useLocale();
  const moment = `${day(answerBy, visit.timeZone, locale)} ${time(answerBy, visit.timeZone, locale)}`;
  return <p className="small">{texts.answerBy(moment)}</p>;
}

function Line({ label, visit }: { label: string; visit: GlanceFactsFragment }): ReactNode {
  const glance = useGlance();
  return (
    <div>
      <dt className="small">{label}</dt>
      <dd>
        <strong>{glance.when(visit)}</strong>
        <br />
        <span className="small">{glance.where(visit)}</span>
      </dd>
    </div>
  );
}
