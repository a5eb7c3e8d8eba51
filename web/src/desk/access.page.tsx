import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { SignerFragment } from '../api/generated/desk/graphql.ts';
import { FindSignersDocument, RoleHoldersDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAccess } from './access-texts.ts';
import { Dialog } from './dialog.tsx';
import { ManageAccount } from './manage-account.tsx';
import { Panel } from './panel.tsx';

const fewest = 2;

export function AccessPage(): ReactNode {
  const texts = useAccess();
  const [search, setSearch] = useState('');
  const [managed, setManaged] = useState<string | null>(null);
  const wanted = search.trim();
  const holders = useQuery(reading(RoleHoldersDocument, {}));
  const found = useQuery({
    ...reading(FindSignersDocument, { search: wanted }),
    enabled: wanted.length >= fewest,
  });
  const known = [...(found.data?.people ?? []), ...(holders.data?.peopleWithRoles ?? [])];
  const person = known.find(({ id }) => id === managed);
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <p className="lead">{texts.lead}</p>
      <Panel title={texts.holders} note={texts.holdersNote}>
        <Shown of={holders}>
          {({ peopleWithRoles }) => <Signers people={peopleWithRoles} onOpen={setManaged} />}
        </Shown>
      </Panel>
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
          {found.data && <Signers people={found.data.people} onOpen={setManaged} />}
        </div>
      </Panel>
      <Dialog
        opened={person !== undefined}
        onClose={() => setManaged(null)}
        title={person ? texts.manage(person.name) : texts.title}
      >
        {person && <ManageAccount key={person.id} person={person} />}
      </Dialog>
    </>
  );
}

type SignersProps = { people: readonly SignerFragment[]; onOpen: (id: string) => void };

function Signers({ people, onOpen }: SignersProps): ReactNode {
  const texts = useAccess();
  return (
    <ul className="rows">
      {people.map(({ id, name, jobTitle, account }) => (
        <li key={id}>
          <p>
            <strong>{name}</strong> <span className="muted">{jobTitle}</span>
          </p>
          <span className="buttons">
            {account?.roles.map((role) => (
              <span key={role} className="pill petrol">
                {texts.role[role]}
              </span>
            ))}
            {account?.active === false && <span className="pill amber">{texts.inactive}</span>}
            <Button
              variant="default"
              aria-label={`${texts.open}: ${name}`}
              onClick={() => onOpen(id)}
            >
              {texts.open}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
