import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refused } from '../api/client.ts';
import { SignInByLinkDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useFrontDoor } from './front-door-texts.ts';
import { SignInCode } from './sign-in-code.tsx';
import { useArrival } from './use-arrival.ts';

const route = getRouteApi('/phone/sign-in/$token');

/** Mail scanners open links; only a person presses the button. */
export function SignInLinkPage(): ReactNode {
  const { token } = route.useParams();
  const { signIn: texts } = useFrontDoor();
  const arrive = useArrival(undefined);
  const signIn = useAct(SignInByLinkDocument, arrive);
  const elsewhere = signIn.error instanceof Refused && signIn.error.code === 'LINK_OTHER_BROWSER';
  return (
    <>
      <PageTitle>{texts.linkTitle}</PageTitle>
      <p className="lead">{texts.linkLead}</p>
      <Trouble error={signIn.error} />
      {elsewhere ? (
        <SignInCode back={undefined} />
      ) : (
        <div className="actions">
          <button
            type="button"
            className="go"
            disabled={signIn.isPending}
            onClick={() => signIn.mutate({ token })}
          >
            {texts.withLink}
          </button>
        </div>
      )}
    </>
  );
}
