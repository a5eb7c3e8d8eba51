import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { usePoints } from '../phone/points-texts.ts';
import { Trouble } from '../ui/trouble.tsx';
import { NameFields } from './name-fields.tsx';
import type { Names } from './name-fields.tsx';
import { Panel } from './panel.tsx';

type Act = Readonly<{ error: Error | null; isPending: boolean }>;
type Save = (input: Names) => Promise<unknown>;

type Props = {
  title: string;
  none: string;
  longest: number;
  adding: Act;
  onAdd: Save;
  children: readonly ReactNode[];
};

/** A list of words in which points are grouped, with a place for one more. */
export function Words({ title, none, longest, adding, onAdd, children }: Props): ReactNode {
  const { themes: texts } = usePoints();
  return (
    <Panel title={title}>
      {children.length === 0 && <p className="muted">{none}</p>}
      <ul className="rows">{children}</ul>
      <NameFields
        submit={texts.add}
        longest={longest}
        error={adding.error}
        busy={adding.isPending}
        onSubmit={onAdd}
      />
    </Panel>
  );
}

type WordProps = {
  word: Names & { name: string };
  note?: string;
  longest: number;
  renaming: Act;
  onRename: Save;
  /** What else is done with it. */
  way: string;
  error: Error | null;
  onWay: () => void;
};

/** One of them: it can be renamed, and put away in the way of its kind. */
export function Word(props: WordProps): ReactNode {
  const { word, note = '', longest, renaming, onRename, way, error, onWay } = props;
  const { themes: texts } = usePoints();
  const [renames, setRenames] = useState(false);
  return (
    <li>
      <p>
        {word.name} {note !== '' && <span className="muted">{note}</span>}
      </p>
      <div className="buttons">
        <Button
          variant="default"
          aria-label={`${texts.rename}: ${word.name}`}
          onClick={() => setRenames(!renames)}
        >
          {texts.rename}
        </Button>
        <Button variant="default" aria-label={`${way}: ${word.name}`} onClick={onWay}>
          {way}
        </Button>
      </div>
      {renames && (
        <NameFields
          start={word}
          submit={texts.save}
          longest={longest}
          error={renaming.error}
          busy={renaming.isPending}
          onSubmit={async (input) => {
            await onRename(input);
            setRenames(false);
          }}
        />
      )}
      <Trouble error={error} />
    </li>
  );
}
