import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ExamplePeopleQuery } from '../api/generated/phone/graphql.ts';
import { SignInAsExampleDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { groupBy } from '../ui/group-by.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useFrontDoor } from './front-door-texts.ts';
import './example-people.css';
import { useArrival } from './use-arrival.ts';

type People = NonNullable<ExamplePeopleQuery['examplePeople']>;
type Props = { people: People; back: string | undefined };

const most = 12;

/** One of each kind to begin with; whoever is looked for is found by name or role. */
function shownOf(people: People, search: string): People {
  const wanted = search.trim().toLocaleLowerCase();
  if (wanted === '') {
    return groupBy(people, ({ role }) => role.split(/[ ,]/)[0] ?? '').flatMap(([, [first]]) =>
      first ? [first] : [],
    );
  }
  return people
    .filter(({ name, role }) => `${name} ${role}`.toLocaleLowerCase().includes(wanted))
    .slice(0, most);
}

/** The example organisation lets one look around as any of its people. */
export function ExamplePeople({ people, back }: Props): ReactNode {
  const { signIn: texts } = useFrontDoor();
  const [search, setSearch] = useState('');
  const arrive = useArrival(back);
  const signIn = useAct(SignInAsExampleDocument, arrive);
  const shown = shownOf(people, search);
  return (
    <section>
      <h2>{texts.exampleTitle}</h2>
      <p className="lead">{texts.exampleLead}</p>
      <Trouble error={signIn.error} />
      <ul className="plain-list">
        {shown.map(({ email, name, role }) => (
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
      <label className="field">
        {texts.exampleSearch(people.length)}
        <input
          type="search"
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </label>
      {shown.length === 0 && <p role="status">{texts.nobodyFound}</p>}
      <p>
        <Link to="/mailbox">{texts.mailbox}</Link>
      </p>
    </section>
  );
}
