import type { ReactNode } from 'react';
import { send } from '../api/client.ts';
import {
  PreparePasskeySignInDocument,
  SignInByPasskeyDocument,
} from '../api/generated/phone/graphql.ts';
import { NoPasskey, signWithPasskey, useCeremony } from '../session/passkeys.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useFrontDoor } from './front-door-texts.ts';
import { useArrival } from './use-arrival.ts';

async function signIn(): Promise<void> {
  const { preparePasskeySignIn } = await send(PreparePasskeySignInDocument, {});
  await send(SignInByPasskeyDocument, { response: await signWithPasskey(preparePasskeySignIn) });
}

/** The everyday way: one tap, and the device asks the rest. */
export function SignInPasskey({ back }: { back: string | undefined }): ReactNode {
  const { signIn: texts } = useFrontDoor();
  const ceremony = useCeremony(signIn, useArrival(back));
  return (
    <section className="card">
      {ceremony.error instanceof NoPasskey ? (
        <Notice>
          <p>{texts.noPasskey}</p>
        </Notice>
      ) : (
        <Trouble error={ceremony.error} />
      )}
      <div className="actions">
        <button
          type="button"
          className="go"
          disabled={ceremony.isPending}
          onClick={() => ceremony.mutate(undefined)}
        >
          {texts.withPasskey}
        </button>
      </div>
    </section>
  );
}
