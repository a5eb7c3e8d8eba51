import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ThemesAndGoalsQuery } from '../api/generated/desk/graphql.ts';
import {
  AddCustomerGoalDocument,
  EditCustomerGoalDocument,
} from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { usePoints } from '../phone/points-texts.ts';
import { useLocale } from '../session/locale.ts';
import { today } from '../time/dates.ts';
import { date } from '../time/format.ts';
import { NameFields } from './name-fields.tsx';
import { Panel } from './panel.tsx';

type Goal = ThemesAndGoalsQuery['customerGoals'][number];
type Values = ThemesAndGoalsQuery['coreValues'];

/** Goals of several years, each following from a core value; one ends by its last day. */
export function CustomerGoals({
  goals,
  values,
}: {
  goals: readonly Goal[];
  values: Values;
}): ReactNode {
  const { themes: texts } = usePoints();
  return (
    <Panel title={texts.goals}>
      {goals.length === 0 && <p className="muted">{texts.none}</p>}
      <ul className="rows">
        {goals.map((goal) => (
          <CustomerGoal key={goal.id} goal={goal} values={values} />
        ))}
      </ul>
      {values.length > 0 && <GoalForm values={values} />}
    </Panel>
  );
}

function CustomerGoal({ goal, values }: { goal: Goal; values: Values }): ReactNode {
  const { themes: texts } = usePoints();
  const locale = useLocale();
  const [edits, setEdits] = useState(false);
  const { name, coreValue, from, until } = goal;
  return (
    <li>
      <p>
        {name}{' '}
        <span className="muted">
          {coreValue.name}, {texts.period(date(from, locale), until && date(until, locale))}
        </span>
      </p>
      <Button
        variant="default"
        aria-label={`${texts.edit}: ${name}`}
        onClick={() => setEdits(!edits)}
      >
        {texts.edit}
      </Button>
      {edits && <GoalForm values={values} goal={goal} onDone={() => setEdits(false)} />}
    </li>
  );
}

const chosenIn = ({ coreValue, from, until }: Goal) => ({
  ...{ coreValueId: coreValue.id, from, until: until ?? '' },
});
const fresh = (values: Values) => ({
  ...{ coreValueId: values[0]?.id ?? '', from: today(), until: '' },
});

type FormProps = { values: Values; goal?: Goal; onDone?: () => void };

function GoalForm({ values, goal, onDone }: FormProps): ReactNode {
  const { themes: texts } = usePoints();
  const start = goal ? chosenIn(goal) : fresh(values);
  const [coreValueId, setValue] = useState(start.coreValueId);
  const [from, setFrom] = useState(start.from);
  const [until, setUntil] = useState(start.until);
  const add = useAct(AddCustomerGoalDocument);
  const edit = useAct(EditCustomerGoalDocument, onDone);
  const act = goal ? edit : add;
  return (
    <NameFields
      {...(goal && { start: goal })}
      submit={goal ? texts.save : texts.add}
      longest={120}
      error={act.error}
      busy={act.isPending}
      onSubmit={(names) => {
        const input = { ...names, coreValueId, from, until: until || null };
        return goal ? edit.mutateAsync({ id: goal.id, input }) : add.mutateAsync({ input });
      }}
    >
      <NativeSelect
        label={texts.value}
        value={coreValueId}
        data={values.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget: { value } }) => setValue(value)}
      />
      <TextInput
        type="date"
        label={texts.from}
        value={from}
        required
        onChange={({ currentTarget: { value } }) => setFrom(value)}
      />
      <TextInput
        type="date"
        label={texts.until}
        value={until}
        min={from}
        onChange={({ currentTarget: { value } }) => setUntil(value)}
      />
    </NameFields>
  );
}
