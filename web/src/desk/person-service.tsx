import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { ContinueServiceDocument, EndServiceDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { date } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { Person } from './asked.ts';
import { Panel } from './panel.tsx';
import { usePeople } from './people-texts.ts';
import { PersonSearch } from './person-search.tsx';

/** The last day, and who answers after it for what this person had promised. */
export function PersonService({ person }: { person: Person }): ReactNode {
  const { service: texts } = usePeople().person;
  const locale = useLocale();
  const stay = useAct(ContinueServiceDocument);
  const { serviceUntil, successor } = person;
  if (!serviceUntil) return <Leave person={person} />;
  return (
    <Panel title={texts.title} note={texts.note}>
      <p>
        {texts.leaves(date(serviceUntil, locale))}{' '}
        {successor ? texts.succeededBy(successor.name) : texts.hrAnswers}
      </p>
      <Trouble error={stay.error} />
      <div>
        <Button
          variant="default"
          loading={stay.isPending}
          onClick={() => stay.mutate({ personId: person.id })}
        >
          {texts.stays}
        </Button>
      </div>
    </Panel>
  );
}

function Leave({ person }: { person: Person }): ReactNode {
  const { service: texts } = usePeople().person;
  const [lastDay, setLastDay] = useState('');
  const [successor, setSuccessor] = useState<{ id: string; name: string } | null>(null);
  const end = useAct(EndServiceDocument);
  return (
    <Panel title={texts.title} note={texts.note}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          end.mutate({ personId: person.id, lastDay, successorId: successor?.id ?? null });
        }}
      >
        <TextInput
          type="date"
          label={texts.lastDay}
          value={lastDay}
          required
          maw="16rem"
          onChange={({ currentTarget }) => setLastDay(currentTarget.value)}
        />
        <PersonSearch
          label={texts.successor}
          choose={texts.choose}
          except={person.id}
          onChoose={setSuccessor}
        />
        {successor && <p>{texts.chosen(successor.name)}</p>}
        <Trouble error={end.error} />
        <div>
          <Button type="submit" variant="default" loading={end.isPending}>
            {texts.end}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
