import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
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
import { CustomerGoals } from './customer-goals.tsx';
import { Word, Words } from './words.tsx';

type Data = ThemesAndGoalsQuery;

/** How many letters a name may have. */
const THEME = 60;
const VALUE = 120;

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
    <Words
      title={texts.themes}
      none={texts.none}
      longest={THEME}
      adding={add}
      onAdd={(input) => add.mutateAsync({ input })}
    >
      {themes.map((theme) => (
        <Theme key={theme.id} theme={theme} />
      ))}
    </Words>
  );
}

function Theme({ theme }: { theme: Data['themes'][number] }): ReactNode {
  const { themes: texts } = usePoints();
  const rename = useAct(RenameThemeDocument);
  const retire = useAct(RetireThemeDocument);
  const { id, retired } = theme;
  return (
    <Word
      word={theme}
      note={retired ? texts.retired : ''}
      longest={THEME}
      renaming={rename}
      onRename={(input) => rename.mutateAsync({ id, input })}
      way={retired ? texts.offer : texts.retire}
      error={retire.error}
      onWay={() => retire.mutate({ id, retired: !retired })}
    />
  );
}

function CoreValues({ values }: { values: Data['coreValues'] }): ReactNode {
  const { themes: texts } = usePoints();
  const add = useAct(AddCoreValueDocument);
  return (
    <Words
      title={texts.values}
      none={texts.none}
      longest={VALUE}
      adding={add}
      onAdd={(input) => add.mutateAsync({ input })}
    >
      {values.map((value) => (
        <CoreValue key={value.id} value={value} />
      ))}
    </Words>
  );
}

function CoreValue({ value }: { value: Data['coreValues'][number] }): ReactNode {
  const { themes: texts } = usePoints();
  const rename = useAct(RenameCoreValueDocument);
  const remove = useAct(RemoveCoreValueDocument);
  const { id } = value;
  return (
    <Word
      word={value}
      longest={VALUE}
      renaming={rename}
      onRename={(input) => rename.mutateAsync({ id, input })}
      way={texts.remove}
      error={remove.error}
      onWay={() => remove.mutate({ id })}
    />
  );
}
