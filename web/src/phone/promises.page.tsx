import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { PromiseFactsFragment, PromiseStage } from '../api/generated/phone/graphql.ts';
import { MyPromisesDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../session/texts.ts';
import { date, day } from '../time/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import { AnswerPromise } from './answer-promise.tsx';
import { Noticed } from './noticed.tsx';
import { usePromises } from './promises-texts.ts';

type PromiseFacts = PromiseFactsFragment;

const closed: ReadonlySet<PromiseStage> = new Set(['DONE', 'NO_BECAUSE']);

export function PromisesPage(): ReactNode {
  const me = useMe();
  const { promises: texts } = useAfterVisit();
  const asked = useQuery(reading(MyPromisesDocument, { ownerId: me.person.id }));
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <Noticed />
      <p className="lead">{texts.lead}</p>
      <Shown of={asked}>{({ promises }) => <Lists promises={promises} />}</Shown>
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

function PromiseHead({ promise }: { promise: PromiseFacts }): ReactNode {
  const { promises: texts } = useAfterVisit();
  const { noticed } = usePromises();
  const { words } = useTexts();
  const locale = useLocale();
  const { point, stage, answers } = promise;
  const look = stage === 'OVERDUE' ? 'pill amber' : stage === 'DONE' ? 'pill petrol' : 'pill';
  return (
    <>
      <p className="row">
        <strong>{point.text}</strong>
        <span className={look}>{words.promiseStage[stage]}</span>
      </p>
      <p className="small">
        {texts.raised(point.team.name, date(point.raisedOn, locale))}
        {!closed.has(stage) && ` ${texts.due(date(promise.dueOn, locale))}`}
      </p>
      {answers.map(({ kind, text, busyUntil, answeredAt, outcome }) => (
        <p key={answeredAt}>
          <strong>{words.answerKind[kind]}</strong>{' '}
          {busyUntil && texts.until(date(busyUntil, locale))} {text}{' '}
          <span className="small">{day(answeredAt, 'Europe/Amsterdam', locale, false)}</span>{' '}
          {outcome && noticed.outcome[outcome]}
        </p>
      ))}
    </>
  );
}
