import type { ReactNode } from 'react';
import type { PromiseFactsFragment, PromiseStage } from '../api/generated/phone/graphql.ts';
import { useLocale } from '../session/locale.ts';
import { useTexts } from '../session/texts.ts';
import { date, day } from '../time/format.ts';
import { useAfterVisit } from './after-visit-texts.ts';
import { usePromises } from './promises-texts.ts';

export const closed: ReadonlySet<PromiseStage> = new Set(['DONE', 'NO_BECAUSE']);

/** What was heard, and what was answered so far. */
export function PromiseHead({ promise }: { promise: PromiseFactsFragment }): ReactNode {
  const { promises: texts } = useAfterVisit();
  const { noticed } = usePromises();
  const { words } = useTexts();
  const locale = useLocale();
  const { point, stage, answers } = promise;
  const look = stage === 'OVERDUE' ? 'pill amber' : stage === 'DONE' ? 'pill petrol' : 'pill';
  return (
    <>
      <p className="row">
        <strong dir="auto">{point.text}</strong>
        <span className={look}>{words.promiseStage[stage]}</span>
      </p>
      <p className="small">
        {texts.raised(point.team.name, date(point.raisedOn, locale))}
        {!closed.has(stage) && ` ${texts.due(date(promise.dueOn, locale))}`}
      </p>
      {answers.map(({ kind, text, busyUntil, answeredAt, outcome }) => (
        <div key={answeredAt}>
          <p>
            <strong>{words.answerKind[kind]}</strong>
            {busyUntil ? ` ${texts.until(date(busyUntil, locale))}` : text !== '' && ':'}{' '}
            <bdi>{text}</bdi>
          </p>
          <p className="small">
            {day(answeredAt, 'Europe/Amsterdam', locale, false)}
            {outcome && ` · ${noticed.outcome[outcome]}`}
          </p>
        </div>
      ))}
    </>
  );
}
