import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { usePoints } from '../phone/points-texts.ts';
import { Trouble } from '../ui/trouble.tsx';

export type Names = { nameNl: string; nameEn: string };
type Props = {
  start?: Names;
  submit: string;
  longest: number;
  error: Error | null;
  busy: boolean;
  children?: ReactNode;
  onSubmit: (names: Names) => Promise<unknown>;
};

const empty: Names = { nameNl: '', nameEn: '' };

/** One name in both languages; emptied once it was added. */
export function NameFields({
  start = empty,
  submit,
  longest,
  error,
  busy,
  children,
  onSubmit,
}: Props): ReactNode {
  const { themes: texts } = usePoints();
  const [names, setNames] = useState(start);
  const send = async (): Promise<void> => {
    await onSubmit({ nameNl: names.nameNl.trim(), nameEn: names.nameEn.trim() });
    if (start === empty) setNames(empty);
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        send().catch(() => undefined);
      }}
    >
      {(['nameNl', 'nameEn'] as const).map((field) => (
        <TextInput
          key={field}
          label={texts[field]}
          value={names[field]}
          maxLength={longest}
          required
          onChange={({ currentTarget: { value } }) => setNames({ ...names, [field]: value })}
        />
      ))}
      {children}
      <Trouble error={error} />
      <div className="buttons">
        <Button type="submit" variant="default" loading={busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
