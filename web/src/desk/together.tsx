import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SignalFactsFragment } from '../api/generated/desk/graphql.ts';
import { UnmergePointDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { usePoints } from '../phone/points-texts.ts';
import { Trouble } from '../ui/trouble.tsx';

type Props = {
  signal: SignalFactsFragment;
  merged: readonly { id: string; text: string; keepsPromise: boolean; team: { name: string } }[];
};

/** How often a thing was heard, and whether it was heard again after its answer. */
export function Heard({ signal }: Pick<Props, 'signal'>): ReactNode {
  const { triage: texts } = usePoints();
  return (
    <>
      {texts.signal(signal)} {signal.since > 0 && <strong>{texts.since(signal.since)}</strong>}
    </>
  );
}

/** How often a thing was heard; for HR also what was merged, which can be taken apart again. */
export function Together({ signal, merged }: Props): ReactNode {
  const { triage: texts } = usePoints();
  const unmerge = useAct(UnmergePointDocument);
  return (
    <>
      <p className="muted">
        <Heard signal={signal} />
      </p>
      {merged.length > 0 && (
        <ul className="rows" aria-label={texts.together}>
          {merged.map(({ id, text, keepsPromise, team }) => (
            <li key={id}>
              <p>
                {text} <span className="muted">{team.name}</span>
                {keepsPromise && <span className="muted">. {texts.keeps}</span>}
              </p>
              <Button
                variant="default"
                aria-label={`${texts.unmerge}: ${text}`}
                onClick={() => unmerge.mutate({ id })}
              >
                {texts.unmerge}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Trouble error={unmerge.error} />
    </>
  );
}
