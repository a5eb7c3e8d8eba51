import type { ReactNode } from 'react';
import { ContestMissedDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useVisiting } from './visiting-texts.ts';

/** "Nobody came" is one side's word; the visitor may say once that it was otherwise. */
export function Contest({ visit }: { visit: Readonly<{ id: string }> }): ReactNode {
  const { contest: texts } = useVisiting();
  const contest = useAct(ContestMissedDocument);
  return (
    <section className="card">
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      <Trouble error={contest.error} />
      <div className="actions">
        <button
          type="button"
          className="go"
          disabled={contest.isPending}
          onClick={() => contest.mutate({ id: visit.id })}
        >
          {texts.send}
        </button>
      </div>
    </section>
  );
}
