import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CreateProgrammeDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { today } from '../time/dates.ts';
import { Trouble } from '../ui/trouble.tsx';
import { Panel } from './panel.tsx';
import { useDeskTexts } from './texts.ts';

function nextYear(): { name: string; startsOn: string; endsOn: string } {
  const year = Number(today().slice(0, 4)) + 1;
  return { name: `Open Deur ${year}`, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
}

export function CreateProgramme({ main }: { main: boolean }): ReactNode {
  const { programme: texts } = useDeskTexts();
  const navigate = useNavigate();
  const { value, change, clear } = useDraft('programme', nextYear());
  const create = useAct(CreateProgrammeDocument, ({ createProgramme: { id } }) => {
    clear();
    return navigate({ to: '/programme', search: { programme: id } });
  });
  return (
    <Panel title={texts.createTitle}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({ input: value });
        }}
      >
        <TextInput
          label={texts.name}
          value={value.name}
          required
          maw="28rem"
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <div className="pair">
          <TextInput
            type="date"
            label={texts.startsOn}
            value={value.startsOn}
            required
            onChange={({ currentTarget }) => change({ startsOn: currentTarget.value })}
          />
          <TextInput
            type="date"
            label={texts.endsOn}
            value={value.endsOn}
            min={value.startsOn}
            required
            onChange={({ currentTarget }) => change({ endsOn: currentTarget.value })}
          />
        </div>
        <Trouble error={create.error} />
        <div>
          <Button
            type="submit"
            variant={main ? 'filled' : 'default'}
            color="carpet"
            loading={create.isPending}
          >
            {texts.create}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
