import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AddPersonDocument, DepartmentsDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { today } from '../time/dates.ts';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useDeskTexts } from './texts.ts';

const empty = {
  givenName: '',
  familyName: '',
  jobTitle: '',
  email: '',
  departmentId: '',
  leaderGroup: '',
};

export function AddPerson({ onDone }: { onDone: () => void }): ReactNode {
  const { leaders: texts } = useDeskTexts();
  const asked = useQuery(reading(DepartmentsDocument, {}));
  const { value, change, clear } = useDraft('person', empty);
  const add = useAct(AddPersonDocument, () => {
    clear();
    onDone();
  });
  const field = (name: keyof typeof empty) => ({
    value: value[name],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      change({ [name]: currentTarget.value }),
  });
  return (
    <Shown of={asked}>
      {({ departments }) => (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            const { email, leaderGroup, ...person } = value;
            const optional = { email: email || null, leaderGroup: leaderGroup || null };
            add.mutate({ input: { ...person, ...optional, serviceFrom: today() } });
          }}
        >
          <div className="pair">
            <TextInput label={texts.givenName} required {...field('givenName')} />
            <TextInput label={texts.familyName} required {...field('familyName')} />
          </div>
          <TextInput label={texts.columns.jobTitle} {...field('jobTitle')} />
          <TextInput type="email" label={texts.email} {...field('email')} />
          <NativeSelect
            label={texts.columns.department}
            required
            data={[
              { value: '', label: texts.chooseDepartment },
              ...departments.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...field('departmentId')}
          />
          <TextInput
            label={texts.columns.group}
            description={texts.groupHint}
            {...field('leaderGroup')}
          />
          <Trouble error={add.error} />
          <Button type="submit" color="carpet" loading={add.isPending}>
            {texts.add}
          </Button>
        </form>
      )}
    </Shown>
  );
}
