import type { ReactNode } from 'react';
import type { OwnedPromiseFragment, PointKind } from '../api/generated/desk/graphql.ts';
import { useLocale } from '../session/locale.ts';
import { useTexts } from '../session/texts.ts';
import { date, day } from '../time/format.ts';
import { useAfterVisit } from '../phone/after-visit-texts.ts';
import { useDeskTexts } from './texts.ts';

type Point = Readonly<{ text: string; kind: PointKind; quickWin: boolean; raisedOn: string }>;
type Props = {
  point: Point;
  promise: OwnedPromiseFragment;
  /** Under a page's title, or under a heading of its own group. */
  heading: 'h2' | 'h3';
  team?: string;
  children?: ReactNode;
};

/** From heard to done in steps that have really been taken, each with its date. */
export function PromiseCard({
  point,
  promise,
  heading: Heading,
  team,
  children,
}: Props): ReactNode {
  const { points: texts } = useDeskTexts();
  const { words } = useTexts();
  const { promises } = useAfterVisit();
  const locale = useLocale();
  const { stage, answers, owner, dueOn } = promise;
  const open = stage !== 'DONE' && stage !== 'NO_BECAUSE';
  const waits = stage === 'OVERDUE' ? texts.overdue : texts.waits;
  const look = stage === 'OVERDUE' ? 'pill amber' : stage === 'DONE' ? 'pill petrol' : 'pill';
  return (
    <article className="panel promise">
      <div className="top">
        <Heading>{point.text}</Heading>
        <span className={look}>{words.promiseStage[stage]}</span>
      </div>
      <p className="muted">
        {[team, words.pointKind[point.kind], point.quickWin ? texts.quickWin : null]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ol className="steps">
        <li className="taken">{texts.heard(date(point.raisedOn, locale))}</li>
        {answers.map(({ kind, text, busyUntil, answeredAt }) => (
          <li key={answeredAt} className="taken">
            <strong>{words.answerKind[kind]}</strong>{' '}
            {busyUntil && promises.until(date(busyUntil, locale))} {text}{' '}
            <span className="muted">{day(answeredAt, 'Europe/Amsterdam', locale, false)}</span>
          </li>
        ))}
        {open && <li>{waits(owner.name, date(dueOn, locale))}</li>}
      </ol>
      {!open && <p className="muted">{texts.owner(owner.name)}</p>}
      {children}
    </article>
  );
}
