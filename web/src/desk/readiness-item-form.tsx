import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type {
  ErrandFactsFragment,
  ReadinessItemFactsFragment,
} from '../api/generated/desk/graphql.ts';
import {
  AddReadinessItemDocument,
  EditReadinessItemDocument,
} from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useBeforeDesk } from './before-texts.ts';

type Props = {
  /** Null: a new one. */
  item: ReadinessItemFactsFragment | null;
  visitTypes: readonly ErrandFactsFragment[];
  onDone: () => void;
};

const names = ['nameNl', 'nameEn'] as const;
const bodies = ['textNl', 'textEn'] as const;
const empty = { nameNl: '', nameEn: '', textNl: '', textEn: '' };

export function ReadinessItemForm({ item, visitTypes, onDone }: Props): ReactNode {
  const { items: texts } = useBeforeDesk();
  const { nameNl, nameEn, textNl, textEn } = item ?? empty;
  const [words, setWords] = useState({ nameNl, nameEn, textNl, textEn });
  const [months, setMonths] = useState(String(item?.validMonths ?? (item ? '' : 12)));
  const [typeIds, setTypeIds] = useState(item?.visitTypeIds ?? []);
  const add = useAct(AddReadinessItemDocument, onDone);
  const edit = useAct(EditReadinessItemDocument, onDone);
  const write = (key: keyof typeof words, text: string): void =>
    setWords({ ...words, [key]: text });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const validMonths = months === '' ? null : Math.trunc(Number(months));
        const input = { ...words, validMonths, visitTypeIds: typeIds };
        if (item) edit.mutate({ id: item.id, input });
        else add.mutate({ input });
      }}
    >
      {names.map((key) => (
        <TextInput
          key={key}
          label={texts[key]}
          value={words[key]}
          maxLength={80}
          required
          onChange={({ currentTarget }) => write(key, currentTarget.value)}
        />
      ))}
      {bodies.map((key) => (
        <Textarea
          key={key}
          label={texts[key]}
          value={words[key]}
          maxLength={2_000}
          required
          autosize
          minRows={3}
          onChange={({ currentTarget }) => write(key, currentTarget.value)}
        />
      ))}
      <TextInput
        type="number"
        inputMode="numeric"
        label={texts.months}
        description={texts.monthsHint}
        value={months}
        min={1}
        max={60}
        step={1}
        onChange={({ currentTarget }) => setMonths(currentTarget.value)}
      />
      <Checkbox.Group label={texts.types} value={typeIds} onChange={setTypeIds}>
        {visitTypes.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} mt="xs" />
        ))}
      </Checkbox.Group>
      <Trouble error={add.error ?? edit.error} />
      <div>
        <Button type="submit" loading={add.isPending || edit.isPending}>
          {texts.keep}
        </Button>
      </div>
    </form>
  );
}
