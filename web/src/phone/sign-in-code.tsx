import type { ReactNode } from 'react';
import { useState } from 'react';
import { SignInByCodeDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useFrontDoor } from './front-door-texts.ts';
import { useArrival } from './use-arrival.ts';

/** For whoever reads mail on another device than the one that asked. */
export function SignInCode({ back }: { back: string | undefined }): ReactNode {
  const { signIn: texts } = useFrontDoor();
  const [code, setCode] = useState('');
  const arrive = useArrival(back);
  const signIn = useAct(SignInByCodeDocument, arrive);
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate({ code: code.replace(/\D/g, '') });
      }}
    >
      <label>
        {texts.code}
        <input
          value={code}
          onChange={(event) => setCode(event.target.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="\s*(\d\s*){6}"
          title={texts.codeHint}
          required
        />
      </label>
      <Trouble error={signIn.error} />
      <div className="actions">
        <button type="submit" className="go" disabled={signIn.isPending}>
          {texts.withCode}
        </button>
      </div>
    </form>
  );
}
