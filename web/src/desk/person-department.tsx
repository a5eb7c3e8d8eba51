import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { MovePeopleDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { today } from '../time/dates.ts';
import { date } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { Asked } from './asked.ts';
import { Panel } from './panel.tsx';
import { usePeople } from './people-texts.ts';
import { useDeskTexts } from './texts.ts';

/** Where somebody belonged from which day, and where they go. */
export function PersonDepartment({ person, departments }: Asked): ReactNode {
  const { person: texts } = usePeople();
  const { leaders } = useDeskTexts();
  const locale = useLocale();
  const [departmentId, setDepartment] = useState('');
  const [from, setFrom] = useState(today());
  const move = useAct(MovePeopleDocument, () => setDepartment(''));
  const words = texts.department;
  return (
    <Panel title={words.title} note={words.note}>
      <ul className="rows">
        {person.departments.map((row) => (
          <li key={row.from}>
            <p>
              <strong>{row.department.name}</strong>
              <br />
              <span className="muted">
                {row.until
                  ? words.span(date(row.from, locale), date(row.until, locale))
                  : words.sinceDay(date(row.from, locale))}
              </span>
            </p>
          </li>
        ))}
      </ul>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          move.mutate({ personIds: [person.id], departmentId, from });
        }}
      >
        <div className="pair">
          <NativeSelect
            label={words.to}
            required
            value={departmentId}
            data={[
              { value: '', label: leaders.chooseDepartment },
              ...departments.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget }) => setDepartment(currentTarget.value)}
          />
          <TextInput
            type="date"
            label={words.from}
            value={from}
            required
            onChange={({ currentTarget }) => setFrom(currentTarget.value)}
          />
        </div>
        <Trouble error={move.error} />
        <div>
          <Button type="submit" variant="default" loading={move.isPending}>
            {words.move}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
