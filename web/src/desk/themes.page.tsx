import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ThemesAndGoalsQuery } from '../api/generated/desk/graphql.ts';
import {
  AddCoreValueDocument,
  AddThemeDocument,
  RemoveCoreValueDocument,
  RenameCoreValueDocument,
  RenameThemeDocument,
  RetireThemeDocument,
  ThemesAndGoalsDocument,
} from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { usePoints } from '../phone/points-texts.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { CustomerGoals } from './customer-goals.tsx';
import { NameFields } from './name-fields.tsx';
import { Panel } from './panel.tsx';

type Data = ThemesAndGoalsQuery;

/** HR keeps the words in which points are grouped. */
export function ThemesPage(): ReactNode {
  const { themes: texts } = usePoints();
  const asked = useQuery(reading(ThemesAndGoalsDocument, {}));
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <p className="lead">{texts.lead}</p>
      <Shown of={asked}>
        {({ themes, coreValues, customerGoals }) => (
          <div className="cards">
            <Themes themes={themes} />
            <CoreValues values={coreValues} />
            <CustomerGoals goals={customerGoals} values={coreValues} />
          </div>
        )}
      </Shown>
    </>
  );
}

function Themes({ themes }: { themes: Data['themes'] }): ReactNode {
  const { themes: texts } = usePoints();
  const add = useAct(AddThemeDocument);
  return (
    <Panel title={texts.themes}>
      {themes.length === 0 && <p className="muted">{texts.none}</p>}
      <ul className="rows">
        {themes.map((theme) => (
          <Theme key={theme.id} theme={theme} />
        ))}
      </ul>
      <NameFields
        submit={texts.add}
        longest={60}
        error={add.error}
        busy={add.isPending}
        onSubmit={(input) => add.mutateAsync({ input })}
      />
    </Panel>
  );
}

function Theme({ theme }: { theme: Data['themes'][number] }): ReactNode {
  const { themes: texts } = usePoints();
  const [renames, setRenames] = useState(false);
  const rename = useAct(RenameThemeDocument, () => setRenames(false));
  const retire = useAct(RetireThemeDocument);
  const { id, name, retired } = theme;
  return (
    <li>
      <p>
        {name} {retired && <span className="muted">{texts.retired}</span>}
      </p>
      <div className="buttons">
        <Button
          variant="default"
          aria-label={`${texts.rename}: ${name}`}
          onClick={() => setRenames(!renames)}
        >
          {texts.rename}
        </Button>
        <Button
          variant="default"
          aria-label={`${retired ? texts.offer : texts.retire}: ${name}`}
          onClick={() => retire.mutate({ id, retired: !retired })}
        >
          {retired ? texts.offer : texts.retire}
        </Button>
      </div>
      {renames && (
        <NameFields
          start={theme}
          submit={texts.save}
          longest={60}
          error={rename.error}
          busy={rename.isPending}
          onSubmit={(input) => rename.mutateAsync({ id, input })}
        />
      )}
      <Trouble error={retire.error} />
    </li>
  );
}

function CoreValues({ values }: { values: Data['coreValues'] }): ReactNode {
  const { themes: texts } = usePoints();
  const add = useAct(AddCoreValueDocument);
  return (
    <Panel title={texts.values}>
      {values.length === 0 && <p className="muted">{texts.none}</p>}
      <ul className="rows">
        {values.map((value) => (
          <CoreValue key={value.id} value={value} />
        ))}
      </ul>
      <NameFields
        submit={texts.add}
        longest={120}
        error={add.error}
        busy={add.isPending}
        onSubmit={(input) => add.mutateAsync({ input })}
      />
    </Panel>
  );
}

function CoreValue({ value }: { value: Data['coreValues'][number] }): ReactNode {
  const { themes: texts } = usePoints();
  const [renames, setRenames] = useState(false);
  const rename = useAct(RenameCoreValueDocument, () => setRenames(false));
  const remove = useAct(RemoveCoreValueDocument);
  const { id, name } = value;
  return (
    <li>
      <p>{name}</p>
      <div className="buttons">
        <Button
          variant="default"
          aria-label={`${texts.rename}: ${name}`}
          onClick={() => setRenames(!renames)}
        >
          {texts.rename}
        </Button>
        <Button
          variant="default"
          aria-label={`${texts.remove}: ${name}`}
          onClick={() => remove.mutate({ id })}
        >
          {texts.remove}
        </Button>
      </div>
      {renames && (
        <NameFields
          start={value}
          submit={texts.save}
          longest={120}
          error={rename.error}
          busy={rename.isPending}
          onSubmit={(input) => rename.mutateAsync({ id, input })}
        />
      )}
      <Trouble error={remove.error} />
    </li>
  );
}
