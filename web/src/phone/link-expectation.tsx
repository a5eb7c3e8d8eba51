import type { ReactNode } from 'react';
import { useState } from 'react';
import type { InvitationFactsFragment } from '../api/generated/phone/graphql.ts';
import { ExpectByLinkDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useAnswering } from './answering-texts.ts';
import { Expect } from './expect.tsx';
import { useOwnWords } from './own-words-texts.ts';

type Props = {
  token: string;
  expectation: InvitationFactsFragment['expectations'][number];
  /** For the next visit; for later ones it waits below its title. */
  unfolded: boolean;
};

/** What one expects, before the visit. What was said is not shown again: others read a mailbox too. */
export function LinkExpectation({ token, expectation, unfolded }: Props): ReactNode {
  const { visitId, statements, given: said } = expectation;
  const { expectation: texts } = useOwnWords();
  const { expected } = useAnswering();
  const [again, setAgain] = useState(false);
  const [open, setOpen] = useState(unfolded);
  const save = useAct(ExpectByLinkDocument, () => setAgain(false));
  if (said && !again)
    return (
      <section>
        <h3>{texts.title}</h3>
        <p role="status">{expected}</p>
        <button type="button" className="text-button" onClick={() => setAgain(true)}>
          {texts.change}
        </button>
      </section>
    );
  if (!open)
    return (
      <button type="button" className="text-button" onClick={() => setOpen(true)}>
        {texts.title}
      </button>
    );
  return (
    <Expect
      heading="h3"
      name={`expected-${visitId}`}
      statements={statements}
      saving={save}
      onSave={(values) => save.mutate({ token, visitId, values })}
    />
  );
}
