import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { StatementsQuery } from '../api/generated/desk/graphql.ts';
import { DescribeExpectationsDocument, StatementsDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { useLocale } from '../session/locale.ts';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { Panel } from './panel.tsx';
import { useReporting } from './reporting-texts.ts';

type Kind = StatementsQuery['visitTypes'][number];
const places = [0, 1, 2];
const languages = ['nl', 'en'] as const;

/** To what leaders say what they expect, for each visit type. */
export function Statements(): ReactNode {
  const { statements: texts } = useReporting();
  const asked = useQuery(reading(StatementsDocument, {}));
  return (
    <Panel title={texts.title} note={texts.note}>
      <Shown of={asked}>
        {({ visitTypes }) => (
          <ul className="rows">
            {visitTypes.map((kind) => (
              <li key={kind.id}>
                <OneKind kind={kind} />
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </Panel>
  );
}

function OneKind({ kind }: { kind: Kind }): ReactNode {
  const { statements: texts } = useReporting();
  const locale = useLocale();
  const [editing, setEditing] = useState(false);
  if (editing) return <Edit kind={kind} onDone={() => setEditing(false)} />;
  return (
    <>
      <p>
        <strong>{kind.name}</strong>
        {kind.expectations[locale].map((statement) => (
          <span key={statement} className="muted">
            <br />
            {statement}
          </span>
        ))}
      </p>
      <Button
        variant="default"
        aria-label={`${texts.edit}: ${kind.name}`}
        onClick={() => setEditing(true)}
      >
        {texts.edit}
      </Button>
    </>
  );
}

function Edit({ kind, onDone }: { kind: Kind; onDone: () => void }): ReactNode {
  const { statements: texts } = useReporting();
  const stored = Object.fromEntries(
    languages.flatMap((language) =>
      places.map((place) => [`${language}${place}`, kind.expectations[language][place] ?? '']),
    ),
  );
  const { value, change, clear } = useDraft(`statements:${kind.id}`, stored);
  const end = (): void => {
    clear();
    onDone();
  };
  const save = useAct(DescribeExpectationsDocument, end);
  const words = (language: 'nl' | 'en'): string[] =>
    places.map((place) => value[`${language}${place}`] ?? '');
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ input: { visitTypeId: kind.id, nl: words('nl'), en: words('en') } });
      }}
    >
      <h3>{kind.name}</h3>
      {places.flatMap((place) =>
        languages.map((language) => (
          <TextInput
            key={`${language}${place}`}
            label={texts[language](place + 1)}
            value={value[`${language}${place}`] ?? ''}
            required
            maxLength={200}
            onChange={({ currentTarget }) =>
              change({ [`${language}${place}`]: currentTarget.value })
            }
          />
        )),
      )}
      <Trouble error={save.error} />
      <div>
        <Button type="submit" variant="default" loading={save.isPending}>
          {texts.save}
        </Button>{' '}
        <Button variant="subtle" onClick={end}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
