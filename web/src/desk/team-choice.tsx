import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TeamChoiceDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { isOffice, useMe } from '../session/me.ts';
import { useDeskTexts } from './texts.ts';

type Choice = Readonly<{ teamId: string | null; teams: readonly { id: string; name: string }[] }>;

/** The team in the address bar, else the first of one's own; HR may look at every team. */
export function useTeamChoice(): Choice {
  const me = useMe();
  const { team } = useSearch({ strict: false });
  const all = useQuery({ ...reading(TeamChoiceDocument, {}), enabled: isOffice(me) });
  const own = me.teams.map(({ team: { id, name } }) => ({ id, name }));
  const teams = all.data?.teams ?? own;
  return { teams, teamId: team ?? own[0]?.id ?? teams[0]?.id ?? null };
}

export function TeamChoice({ teams, teamId }: Choice): ReactNode {
  const { frame } = useDeskTexts();
  const navigate = useNavigate();
  if (teams.length < 2 || teamId === null) return null;
  return (
    <NativeSelect
      className="team-choice"
      label={frame.whichTeam}
      value={teamId}
      data={teams.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={({ currentTarget: { value } }) => {
        void navigate({ to: '.', search: (old) => ({ ...old, team: value }), replace: true });
      }}
    />
  );
}
