import type { ReactNode } from 'react';
import type { PreparationQuery } from '../api/generated/phone/graphql.ts';
import { useLocale } from '../session/locale.ts';
import { useTexts } from '../session/texts.ts';
import { date } from '../time/format.ts';
import { useBefore } from './before-texts.ts';

type Visit = NonNullable<PreparationQuery['visit']>;
type Brief = NonNullable<Visit['toldBefore']>;

/** What was heard before, oldest first, with the answer in words; without a name. */
export function ToldBefore({ brief }: { brief: Brief }): ReactNode {
  const { told: texts } = useBefore();
  const { points, more } = brief;
  return (
    <section className="told">
      <h2>{texts.title}</h2>
      {points.length === 0 && <p className="small">{texts.none}</p>}
      {points.length > 0 && (
        <ol className="card plain-list">
          {points.map((point, index) => (
            <li key={index}>
              <Told point={point} />
            </li>
          ))}
        </ol>
      )}
      {more > 0 && <p className="small">{texts.more(more)}</p>}
    </section>
  );
}

function Told({ point }: { point: Brief['points'][number] }): ReactNode {
  const { told: texts } = useBefore();
  const { words } = useTexts();
  const locale = useLocale();
  const { text, raisedOn, stage, answer, dueOn } = point;
  const isOpen = stage === 'HEARD' || stage === 'OVERDUE' || stage === 'BUSY';
  return (
    <div className="line">
      <p dir="auto">“{text}”</p>
      <p>
        <strong>{words.promiseStage[stage]}</strong>
        {answer !== '' && ': '}
        <bdi>{answer}</bdi>
      </p>
      <p className="small">
        {date(raisedOn, locale)}
        {isOpen && ` · ${texts.due(date(dueOn, locale))}`}
      </p>
    </div>
  );
}
