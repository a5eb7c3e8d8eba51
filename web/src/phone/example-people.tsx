import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ExamplePeopleQuery } from '../api/generated/phone/graphql.ts';
import { SignInAsExampleDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useFrontDoor } from './front-door-texts.ts';
import { useArrival } from './use-arrival.ts';

type Props = {
  people: NonNullable<ExamplePeopleQuery['examplePeople']>;
  back: string | undefined;
};

/** The example organisation lets one look around as any of its people. */
export function ExamplePeople({ people, back }: Props): ReactNode {
  const { signIn: texts } = useFrontDoor();
  const arrive = useArrival(back);
  const signIn = useAct(SignInAsExampleDocument, arrive);
  return (
    <section>
      <h2>{texts.exampleTitle}</h2>
      <p className="lead">{texts.exampleLead}</p>
      <Trouble error={signIn.error} />
      <ul className="plain-list">
        {people.map(({ email, name, role }) => (
          <li key={email}>
            <button
              type="button"
              className="quiet person"
              disabled={signIn.isPending}
              onClick={() => signIn.mutate({ email })}
            >
              <strong>{name}</strong>
              <span className="small">{role}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/mailbox">{texts.mailbox}</Link>
      </p>
    </section>
  );
}
