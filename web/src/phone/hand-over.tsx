import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { PromiseFactsFragment } from '../api/generated/phone/graphql.ts';
import {
  AnswerHandOverDocument,
  AskHandOverDocument,
  HandOverCandidatesDocument,
  PromisesToTakeOverDocument,
  WithdrawHandOverDocument,
} from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { PromiseHead } from './promise-head.tsx';
import { usePromises } from './promises-texts.ts';

type Props = { promise: PromiseFactsFragment };

/** Of one's own promise: whom one asked, or a way to ask somebody. */
export function HandOver({ promise }: Props): ReactNode {
  const { handOver: texts } = usePromises();
  const [asking, setAsking] = useState(false);
  const withdraw = useAct(WithdrawHandOverDocument);
  const { id: promiseId, handOver } = promise;
  if (handOver) {
    return (
      <>
        <p className="small">{texts.asked(handOver.to.name)}</p>
        <Trouble error={withdraw.error} />
        <div className="actions">
          <button
            type="button"
            className="quiet"
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate({ promiseId })}
          >
            {texts.withdraw}
          </button>
        </div>
      </>
    );
  }
  if (asking) return <AskSomebody promiseId={promiseId} onDone={() => setAsking(false)} />;
  return (
    <div className="actions">
      <button type="button" className="quiet" onClick={() => setAsking(true)}>
        {texts.ask}
      </button>
    </div>
  );
}

function AskSomebody({ promiseId, onDone }: { promiseId: string; onDone: () => void }): ReactNode {
  const { handOver: texts } = usePromises();
  const [search, setSearch] = useState('');
  const wanted = search.trim();
  const found = useQuery({
    ...reading(HandOverCandidatesDocument, { promiseId, search: wanted }),
    enabled: wanted.length > 1,
  });
  const ask = useAct(AskHandOverDocument, onDone);
  return (
    <>
      <label className="field">
        {texts.search}
        <input
          type="search"
          value={search}
          maxLength={80}
          onChange={(event) => setSearch(event.target.value)}
        />
      </label>
      <p className="small">{texts.stays}</p>
      {wanted.length > 1 && (
        <Shown of={found}>
          {({ handOverCandidates: people }) =>
            people.length === 0 ? (
              <p>{texts.none}</p>
            ) : (
              <div className="actions">
                {people.map(({ id: toId, name }) => (
                  <button
                    key={toId}
                    type="button"
                    className="quiet"
                    disabled={ask.isPending}
                    onClick={() => ask.mutate({ promiseId, toId })}
                  >
                    {texts.choose(name)}
                  </button>
                ))}
              </div>
            )
          }
        </Shown>
      )}
      <Trouble error={ask.error} />
      <div className="actions">
        <button type="button" className="quiet" onClick={onDone}>
          {texts.cancel}
        </button>
      </div>
    </>
  );
}

/** What colleagues ask one to take over; nothing at all where nobody asks. */
export function AskedOfMe(): ReactNode {
  const { handOver: texts } = usePromises();
  const asked = useQuery(reading(PromisesToTakeOverDocument, {}));
  return (
    <Shown of={asked}>
      {({ promisesToTakeOver: promises }) =>
        promises.length > 0 && (
          <>
            <h2>{texts.title}</h2>
            {promises.map((promise) => (
              <Question key={promise.id} promise={promise} />
            ))}
          </>
        )
      }
    </Shown>
  );
}

function Question({ promise }: Props): ReactNode {
  const { handOver: texts } = usePromises();
  const answer = useAct(AnswerHandOverDocument);
  const { id: promiseId, handOver } = promise;
  return (
    <section className="card">
      <PromiseHead promise={promise} />
      <p>{handOver && texts.lead(handOver.askedBy.name)}</p>
      <Trouble error={answer.error} />
      <div className="actions">
        <button
          type="button"
          className="go"
          disabled={answer.isPending}
          onClick={() => answer.mutate({ promiseId, answer: 'ACCEPTED' })}
        >
          {texts.accept}
        </button>
        <button
          type="button"
          className="quiet"
          disabled={answer.isPending}
          onClick={() => answer.mutate({ promiseId, answer: 'DECLINED' })}
        >
          {texts.decline}
        </button>
      </div>
    </section>
  );
}
