import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { AddSiteDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useDeskTexts } from './texts.ts';

const empty = { name: '', address: '', timeZone: 'Europe/Amsterdam', country: 'NL' };

export function AddSite({ onDone }: { onDone: () => void }): ReactNode {
  const { teams: texts } = useDeskTexts();
  const { value, change, clear } = useDraft('site', empty);
  const add = useAct(AddSiteDocument, () => {
    clear();
    onDone();
  });
  const field = (name: keyof typeof empty) => ({
    value: value[name],
    required: true,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      change({ [name]: currentTarget.value }),
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ input: value });
      }}
    >
      <TextInput label={texts.columns.name} {...field('name')} />
      <TextInput label={texts.address} {...field('address')} />
      <div className="pair">
        <TextInput label={texts.timeZone} {...field('timeZone')} />
        <TextInput label={texts.country} maxLength={2} {...field('country')} />
      </div>
      <Trouble error={add.error} />
      <Button type="submit" color="carpet" loading={add.isPending}>
        {texts.addSite}
      </Button>
    </form>
  );
}
