import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { GrantDelegationDocument, StopDelegationDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { date } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { Person } from './asked.ts';
import { Panel } from './panel.tsx';
import { usePeople } from './people-texts.ts';
import { PersonSearch } from './person-search.tsx';

export function PersonAssistants({ person }: { person: Person }): ReactNode {
  const { assistants: texts } = usePeople().person;
  const locale = useLocale();
  const grant = useAct(GrantDelegationDocument);
  const stop = useAct(StopDelegationDocument);
  return (
    <Panel title={texts.title} note={texts.note}>
      {person.delegations.length === 0 && <p className="muted">{texts.none}</p>}
      <ul className="rows">
        {person.delegations.map(({ id, since, assistant }) => (
          <li key={id}>
            <p>
              <strong>{assistant.name}</strong>{' '}
              <span className="muted">{texts.since(date(since.slice(0, 10), locale))}</span>
            </p>
            <Button
              variant="default"
              aria-label={`${texts.stop}: ${assistant.name}`}
              onClick={() => stop.mutate({ principalId: person.id, assistantId: assistant.id })}
            >
              {texts.stop}
            </Button>
          </li>
        ))}
      </ul>
      <Trouble error={grant.error ?? stop.error} />
      <div className="form">
        <PersonSearch
          label={texts.search}
          choose={texts.add}
          except={person.id}
          onChoose={({ id }) => grant.mutate({ principalId: person.id, assistantId: id })}
        />
      </div>
    </Panel>
  );
}
