import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { SignerFragment } from '../api/generated/desk/graphql.ts';
import {
  FindSignersDocument,
  RoleHoldersDocument,
  SignerDocument,
} from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useMe } from '../session/me.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAccess } from './access-texts.ts';
import { Dialog } from './dialog.tsx';
import { JournalKeys } from './journal-keys.tsx';
import { ManageAccount } from './manage-account.tsx';
import { Panel } from './panel.tsx';

const fewest = 2;

export function AccessPage(): ReactNode {
  const texts = useAccess();
  const me = useMe();
  const [managed, setManaged] = useState<SignerFragment | null>(null);
  const holders = useQuery(reading(RoleHoldersDocument, {}));
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <p className="lead">{texts.lead}</p>
      <Panel title={texts.holders} note={texts.holdersNote}>
        <Shown of={holders}>
          {({ peopleWithRoles }) => <Signers people={peopleWithRoles} onOpen={setManaged} />}
        </Shown>
      </Panel>
      <Find onOpen={setManaged} />
      {me.roles.includes('ADMINISTRATOR') && <JournalKeys />}
      <Dialog
        opened={managed !== null}
        onClose={() => setManaged(null)}
        title={managed ? texts.manage(managed.name) : texts.title}
      >
        {managed && <Managed id={managed.id} />}
      </Dialog>
    </>
  );
}

/** Asked anew, so that it shows what has just been changed. */
function Managed({ id }: { id: string }): ReactNode {
  const asked = useQuery(reading(SignerDocument, { id }));
  return <Shown of={asked}>{({ person }) => person && <ManageAccount person={person} />}</Shown>;
}

type Opening = { onOpen: (person: SignerFragment) => void };

function Find({ onOpen }: Opening): ReactNode {
  const texts = useAccess();
  const [search, setSearch] = useState('');
  const wanted = search.trim();
  const found = useQuery({
    ...reading(FindSignersDocument, { search: wanted }),
    enabled: wanted.length >= fewest,
  });
  return (
    <Panel title={texts.find}>
      <div className="form">
        <TextInput
          type="search"
          label={texts.search}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <Trouble error={found.error} />
        {found.data?.people.length === 0 && <p className="muted">{texts.nobody}</p>}
        {found.data && <Signers people={found.data.people} onOpen={onOpen} />}
      </div>
    </Panel>
  );
}

function Signers({ people, onOpen }: Opening & { people: readonly SignerFragment[] }): ReactNode {
  const texts = useAccess();
  return (
    <ul className="rows">
      {people.map((person) => (
        <li key={person.id}>
          <p>
            <strong>{person.name}</strong> <span className="muted">{person.jobTitle}</span>
          </p>
          <span className="buttons">
            {person.account?.roles.map((role) => (
              <span key={role} className="pill petrol">
                {texts.role[role]}
              </span>
            ))}
            {person.account?.active === false && (
              <span className="pill amber">{texts.inactive}</span>
            )}
            <Button
              variant="default"
              aria-label={`${texts.open}: ${person.name}`}
              onClick={() => onOpen(person)}
            >
              {texts.open}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
