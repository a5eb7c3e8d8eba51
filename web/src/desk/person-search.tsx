import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { PeopleDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { Trouble } from '../ui/trouble.tsx';
import { usePeople } from './people-texts.ts';

type Found = { id: string; name: string; jobTitle: string };
type Props = {
  label: string;
  choose: string;
  /** Of whom the page is: nobody assists or succeeds themselves. */
  except: string;
  onChoose: (person: Found) => void;
};

/** Finds somebody by name; choosing them empties the field again. */
export function PersonSearch({ label, choose, except, onChoose }: Props): ReactNode {
  const { person: texts } = usePeople();
  const [search, setSearch] = useState('');
  const wanted = search.trim();
  const asked = useQuery({
    ...reading(PeopleDocument, { search: wanted }),
    enabled: wanted.length >= 2,
  });
  const people = wanted.length < 2 ? undefined : asked.data?.people;
  const others = people?.filter(({ id }) => id !== except);
  return (
    <>
      <TextInput
        label={label}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <Trouble error={asked.error} />
      {others?.length === 0 && <p className="muted">{texts.assistants.nobody}</p>}
      <ul className="rows">
        {others?.map((person) => (
          <li key={person.id}>
            <p>
              <strong>{person.name}</strong> <span className="muted">{person.jobTitle}</span>
            </p>
            <Button
              variant="default"
              aria-label={`${choose}: ${person.name}`}
              onClick={() => {
                setSearch('');
                onChoose(person);
              }}
            >
              {choose}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
