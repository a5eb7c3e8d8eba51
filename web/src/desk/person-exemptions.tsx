import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { AddExemptionDocument, RemoveExemptionDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { useLocale } from '../session/locale.ts';
import { date } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { Person } from './asked.ts';
import { Panel } from './panel.tsx';
import { usePeople } from './people-texts.ts';

const empty = { from: '', until: '' };

/** Dates and nothing else: there is no field for a reason. */
export function PersonExemptions({ person }: { person: Person }): ReactNode {
  const { exemptions: texts, department: words } = usePeople().person;
  const locale = useLocale();
  const { value, change, clear } = useDraft(`exemption:${person.id}`, empty);
  const add = useAct(AddExemptionDocument, clear);
  const remove = useAct(RemoveExemptionDocument);
  return (
    <Panel title={texts.title} note={texts.note}>
      {person.exemptions.length === 0 && <p className="muted">{texts.none}</p>}
      <ul className="rows">
        {person.exemptions.map(({ id, from, until }) => {
          const days = words.span(date(from, locale), date(until, locale));
          return (
            <li key={id}>
              <p>
                <strong>{days}</strong>
              </p>
              <Button
                variant="default"
                aria-label={`${texts.remove}: ${days}`}
                onClick={() => remove.mutate({ exemptionId: id })}
              >
                {texts.remove}
              </Button>
            </li>
          );
        })}
      </ul>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ personId: person.id, ...value });
        }}
      >
        <div className="pair">
          <TextInput
            type="date"
            label={texts.from}
            value={value.from}
            required
            onChange={({ currentTarget }) => change({ from: currentTarget.value })}
          />
          <TextInput
            type="date"
            label={texts.until}
            value={value.until}
            min={value.from}
            required
            onChange={({ currentTarget }) => change({ until: currentTarget.value })}
          />
        </div>
        <Trouble error={add.error ?? remove.error} />
        <div>
          <Button type="submit" variant="default" loading={add.isPending}>
            {texts.add}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
