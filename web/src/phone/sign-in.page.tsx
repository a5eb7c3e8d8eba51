import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { ExamplePeopleDocument, RequestSignInDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useFrontDoor } from './front-door-texts.ts';
import { ExamplePeople } from './example-people.tsx';
import { SignInPasskey } from './sign-in-passkey.tsx';
import { knowsPasskeys } from '../session/passkeys.ts';
import { SignInCode } from './sign-in-code.tsx';

/** Only where a browser has them: on https, and on one's own machine. */
const hasPasskeys = knowsPasskeys();

const route = getRouteApi('/phone/sign-in');

export function SignInPage(): ReactNode {
  const { back } = route.useSearch();
  const { signIn: texts } = useFrontDoor();
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const { data } = useQuery(reading(ExamplePeopleDocument, {}));
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <p className="lead">{texts.lead}</p>
      {askedFor === null ? (
        <>
          {hasPasskeys && <SignInPasskey back={back} />}
          {hasPasskeys && <h2>{texts.orByMail}</h2>}
          <AskMail onAsked={setAskedFor} />
        </>
      ) : (
        <>
          <Notice good>
            <p>{texts.sent(askedFor)}</p>
            {data?.examplePeople && (
              <p>
                <Link to="/mailbox">{texts.mailbox}</Link>
              </p>
            )}
          </Notice>
          <SignInCode back={back} />
          <button type="button" className="text-button" onClick={() => setAskedFor(null)}>
            {texts.otherAddress}
          </button>
        </>
      )}
      {data?.examplePeople && <ExamplePeople people={data.examplePeople} back={back} />}
    </>
  );
}

function AskMail({ onAsked }: { onAsked: (email: string) => void }): ReactNode {
  const { signIn: texts } = useFrontDoor();
  const [email, setEmail] = useState('');
  const request = useAct(RequestSignInDocument, () => onAsked(email.trim()));
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        request.mutate({ email: email.trim() });
      }}
    >
      <label>
        {texts.email}
        <input
          type="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          autoComplete="email"
          required
        />
      </label>
      <p className="small">{texts.emailHint}</p>
      <Trouble error={request.error} />
      <div className="actions">
        <button type="submit" className={hasPasskeys ? 'quiet' : 'go'} disabled={request.isPending}>
          {texts.sendMail}
        </button>
      </div>
    </form>
  );
}
