import type { ReactNode } from 'react';
import { useHeld, useQueued } from '../offline/use-queued.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../session/texts.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useVisiting } from './visiting-texts.ts';

const choices = [10, 20, 30, 60];

type Props = { visit: Readonly<{ id: string; lateMinutes: number | null }> };

/** One tap on the way: whoever waits is told at once, and it can be told again. */
export function Late({ visit }: Props): ReactNode {
  const { late: texts } = useVisiting();
  const { offline } = useTexts();
  const person = useMe().person.id;
  const announce = useQueued({ act: 'late', person, about: visit.id, instead: true });
  const [held] = useHeld(visit.id, 'late').slice(-1);
  const told = held ? (held.given as { minutes: number }).minutes : visit.lateMinutes;
  return (
    <section className="card">
      <h2 id="late">{texts.title}</h2>
      <p>{texts.lead}</p>
      <div className="chips" role="group" aria-labelledby="late">
        {choices.map((minutes) => (
          <button
            key={minutes}
            type="button"
            className="quiet"
            aria-pressed={told === minutes}
            disabled={announce.busy}
            onClick={() => void announce.act({ id: visit.id, minutes }).catch(() => undefined)}
          >
            {texts.minutes(minutes)}
          </button>
        ))}
      </div>
      <p className="small" role="status">
        {held && offline.late}
      </p>
      <Trouble error={announce.error} />
    </section>
  );
}
