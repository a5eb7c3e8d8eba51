import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import {
  PeopleDocument,
  RemoveTeamMemberDocument,
  SetTeamMemberDocument,
} from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { isOffice, useMe } from '../session/me.ts';
import { Trouble } from '../ui/trouble.tsx';
import { Panel } from './panel.tsx';
import type { Team } from './asked.ts';
import { useDeskTexts } from './texts.ts';

const roles = ['LEAD', 'MEMBER'] as const;
type Role = (typeof roles)[number];
const isRole = (text: string): text is Role => roles.some((role) => role === text);

export function Members({ team }: { team: Team }): ReactNode {
  const { team: texts } = useDeskTexts();
  const me = useMe();
  const set = useAct(SetTeamMemberDocument);
  const remove = useAct(RemoveTeamMemberDocument);
  return (
    <Panel title={texts.members(team.members.length)}>
      <Trouble error={set.error ?? remove.error} />
      {team.members.length === 0 && <p className="muted">{texts.noMembers}</p>}
      <ul className="rows">
        {team.members.map(({ person, role }) => (
          <li key={person.id}>
            <p>
              <strong>{person.name}</strong> <span className="muted">{person.jobTitle}</span>
            </p>
            <span className={role === 'LEAD' ? 'pill petrol' : 'pill'}>{texts.role[role]}</span>
            {team.mayManage && (
              <span className="buttons">
                <Button
                  variant="default"
                  aria-label={`${texts.make[role]}: ${person.name}`}
                  onClick={() =>
                    set.mutate({
                      teamId: team.id,
                      personId: person.id,
                      role: role === 'LEAD' ? 'MEMBER' : 'LEAD',
                    })
                  }
                >
                  {texts.make[role]}
                </Button>
                <Button
                  variant="default"
                  aria-label={`${texts.remove}: ${person.name}`}
                  onClick={() => remove.mutate({ teamId: team.id, personId: person.id })}
                >
                  {texts.remove}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {team.mayManage && isOffice(me) && <AddMember team={team} />}
    </Panel>
  );
}

/** Only HR can look through everybody; a team lead asks HR to add somebody new. */
function AddMember({ team }: { team: Team }): ReactNode {
  const { team: texts } = useDeskTexts();
  const [search, setSearch] = useState('');
  const [role, setRole] = useState<Role>('MEMBER');
  const wanted = search.trim();
  const found = useQuery({
    ...reading(PeopleDocument, { search: wanted }),
    enabled: wanted.length >= 2,
  });
  const set = useAct(SetTeamMemberDocument, () => setSearch(''));
  return (
    <div className="form">
      <h3>{texts.addMember}</h3>
      <div className="pair">
        <TextInput
          label={texts.searchPerson}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <NativeSelect
          label={texts.asRole}
          value={role}
          data={roles.map((value) => ({ value, label: texts.role[value] }))}
          onChange={({ currentTarget: { value } }) => isRole(value) && setRole(value)}
        />
      </div>
      <Trouble error={set.error ?? found.error} />
      {found.data?.people.length === 0 && <p className="muted">{texts.nobodyFound}</p>}
      <ul className="rows">
        {found.data?.people.map(({ id, name, jobTitle }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong> <span className="muted">{jobTitle}</span>
            </p>
            <Button
              variant="default"
              aria-label={`${texts.add}: ${name}`}
              onClick={() => set.mutate({ teamId: team.id, personId: id, role })}
            >
              {texts.add}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
