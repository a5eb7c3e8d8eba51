import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { ArrangeHostDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useHosting } from '../phone/hosting-texts.ts';
import { Trouble } from '../ui/trouble.tsx';
import { Dialog } from './dialog.tsx';
import type { GuestVisit, Members } from './asked.ts';

type Props = {
  visit: GuestVisit;
  members: Members;
  opened: boolean;
  onClose: () => void;
};

/** The lead of the team asks somebody of the team, whoever it was before. */
export function ArrangeHost({ visit, members, opened, onClose }: Props): ReactNode {
  const { desk: texts } = useHosting();
  return (
    <Dialog title={texts.arrangeFor(visit.visitor.name)} opened={opened} onClose={onClose}>
      <Choose visit={visit} members={members} onDone={onClose} />
    </Dialog>
  );
}

type ChooseProps = { visit: GuestVisit; members: Members; onDone: () => void };

function Choose({ visit, members, onDone }: ChooseProps): ReactNode {
  const { desk: texts } = useHosting();
  const [chosen, setChosen] = useState(visit.host?.id ?? '');
  const arrange = useAct(ArrangeHostDocument, onDone);
  const able = members.filter(({ person }) => person.id !== visit.visitor.id);
  const name = able.find(({ person }) => person.id === chosen)?.person.name;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        arrange.mutate({ id: visit.id, personId: chosen });
      }}
    >
      <NativeSelect
        label={texts.arrange}
        description={texts.arrangeNote}
        value={chosen}
        required
        data={[
          { value: '', label: texts.nobodyYet },
          ...able.map(({ person }) => ({ value: person.id, label: person.name })),
        ]}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      <Trouble error={arrange.error} />
      <Button
        type="submit"
        color="carpet"
        loading={arrange.isPending}
        disabled={name === undefined || chosen === visit.host?.id}
      >
        {name === undefined ? texts.arrange : texts.hostIs(name)}
      </Button>
    </form>
  );
}
