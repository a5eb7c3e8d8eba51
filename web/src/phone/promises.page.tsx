import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { PromiseFactsFragment } from '../api/generated/phone/graphql.ts';
import { MyPromisesDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useMe } from '../session/me.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import { AnswerPromise } from './answer-promise.tsx';
import { AskedOfMe, HandOver } from './hand-over.tsx';
import { Noticed } from './noticed.tsx';
import { closed, PromiseHead } from './promise-head.tsx';
import { HelpWanted, OwnHelp } from './promise-help.tsx';

type PromiseFacts = PromiseFactsFragment;

export function PromisesPage(): ReactNode {
  const me = useMe();
  const { promises: texts } = useAfterVisit();
  const asked = useQuery(reading(MyPromisesDocument, { ownerId: me.person.id }));
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <Noticed />
      <AskedOfMe />
      <p className="lead">{texts.lead}</p>
      <Shown of={asked}>{({ promises }) => <Lists promises={promises} />}</Shown>
      <HelpWanted />
    </>
  );
}

function Lists({ promises }: { promises: readonly PromiseFacts[] }): ReactNode {
  const { promises: texts } = useAfterVisit();
  const [answering, setAnswering] = useState<string | null>(null);
  const open = promises
    .filter(({ stage }) => !closed.has(stage))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const done = promises.filter(({ stage }) => closed.has(stage));
  return (
    <>
      <h2>{texts.open(open.length)}</h2>
      {open.length === 0 && <p className="lead">{texts.noneOpen}</p>}
      {open.map((promise) => (
        <section key={promise.id} className="card">
          <PromiseHead promise={promise} />
          {promise.mayAnswer && answering !== promise.id && (
            <div className="actions">
              <button type="button" className="quiet" onClick={() => setAnswering(promise.id)}>
                {texts.answer}
              </button>
            </div>
          )}
          {answering === promise.id && (
            <AnswerPromise promise={promise} onDone={() => setAnswering(null)} />
          )}
          {promise.mayAnswer && answering !== promise.id && (
            <>
              <HandOver promise={promise} />
              <OwnHelp promise={promise} />
            </>
          )}
        </section>
      ))}
      {done.length > 0 && <h2>{texts.closed}</h2>}
      {done.map((promise) => (
        <section key={promise.id} className="card">
          <PromiseHead promise={promise} />
        </section>
      ))}
    </>
  );
}
