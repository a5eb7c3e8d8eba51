import type { ReactNode } from 'react';
import { useState } from 'react';
import { Trouble } from '../ui/trouble.tsx';
import { allOf } from './given.ts';
import type { Given } from './given.ts';
import { useOwnWords } from './own-words-texts.ts';
import { Statements } from './statements.tsx';

type Props = {
  className?: string;
  heading: 'h2' | 'h3';
  name: string;
  statements: readonly string[];
  before?: Given;
  saving: { error: Error | null; isPending: boolean };
  onSave: (values: number[]) => void;
};

/** What one expects, before the visit: one tap a statement. */
export function Expect(props: Props): ReactNode {
  const { className, heading: Heading, name, statements, before = {}, saving, onSave } = props;
  const { expectation: texts } = useOwnWords();
  const [given, setGiven] = useState<Given>(before);
  const values = allOf(statements, given);
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        if (values) onSave(values);
      }}
    >
      <Heading>{texts.title}</Heading>
      <p className="small">{texts.lead}</p>
      <Statements name={name} statements={statements} given={given} required onGive={setGiven} />
      <Trouble error={saving.error} />
      <div className="actions">
        <button type="submit" className="quiet" disabled={saving.isPending}>
          {texts.save}
        </button>
      </div>
    </form>
  );
}
