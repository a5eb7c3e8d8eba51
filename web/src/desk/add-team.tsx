import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AddTeamDocument, TeamFormChoicesDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useDeskTexts } from './texts.ts';

const empty = { name: '', siteId: '', visitTypeId: '', departmentId: '', budget: '2' };

export function AddTeam({ onDone }: { onDone: () => void }): ReactNode {
  const { teams: texts } = useDeskTexts();
  const asked = useQuery(reading(TeamFormChoicesDocument, {}));
  const navigate = useNavigate();
  const { value, change, clear } = useDraft('team', empty);
  const add = useAct(AddTeamDocument, ({ addTeam: { id } }) => {
    clear();
    onDone();
    return navigate({ to: '/teams/$teamId', params: { teamId: id } });
  });
  const field = (name: keyof typeof empty) => ({
    value: value[name],
    required: true,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      change({ [name]: currentTarget.value }),
  });
  const choices = (rows: readonly { id: string; name: string }[]) => [
    { value: '', label: texts.choose },
    ...rows.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Shown of={asked}>
      {({ sites, visitTypes, departments }) => (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            const { budget, ...team } = value;
            add.mutate({ input: { ...team, budgetPerWeek: Number(budget) } });
          }}
        >
          <TextInput label={texts.columns.name} {...field('name')} />
          <NativeSelect label={texts.columns.site} data={choices(sites)} {...field('siteId')} />
          <NativeSelect
            label={texts.columns.visitType}
            data={choices(visitTypes)}
            {...field('visitTypeId')}
          />
          <NativeSelect
            label={texts.columns.department}
            data={choices(departments)}
            {...field('departmentId')}
          />
          <NativeSelect
            label={texts.columns.budget}
            data={['1', '2', '3', '4', '5', '6', '8', '10']}
            {...field('budget')}
          />
          <Trouble error={add.error} />
          <Button type="submit" color="carpet" loading={add.isPending}>
            {texts.addTeam}
          </Button>
        </form>
      )}
    </Shown>
  );
}
