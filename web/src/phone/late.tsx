import type { ReactNode } from 'react';
import { AnnounceLateDocument } from '../api/generated/visiting/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useVisiting } from './visiting-texts.ts';

const choices = [10, 20, 30, 60];

type Props = { visit: Readonly<{ id: string; lateMinutes: number | null }> };

/** One tap on the way: whoever waits is told at once, and it can be told again. */
export function Late({ visit }: Props): ReactNode {
  const { late: texts } = useVisiting();
  const announce = useAct(AnnounceLateDocument);
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
            aria-pressed={visit.lateMinutes === minutes}
            disabled={announce.isPending}
            onClick={() => announce.mutate({ id: visit.id, minutes })}
          >
            {texts.minutes(minutes)}
          </button>
        ))}
      </div>
      <Trouble error={announce.error} />
    </section>
  );
}
