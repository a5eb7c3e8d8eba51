import type { ReactNode } from 'react';
import { useOwnWords } from './own-words-texts.ts';
import { Statements } from './statements.tsx';

type AgainProps = {
  statements: readonly string[];
  found: Record<number, number>;
  onGive: (found: Record<number, number>) => void;
};

/** What one expected, once more, now that one was there. */
export function Again({ statements, found, onGive }: AgainProps): ReactNode {
  const { expectation: texts } = useOwnWords();
  return (
    <>
      <h3>{texts.again}</h3>
      <p className="small">{texts.againLead}</p>
      <Statements
        name="found"
        statements={statements}
        given={found}
        required={false}
        onGive={onGive}
      />
    </>
  );
}
