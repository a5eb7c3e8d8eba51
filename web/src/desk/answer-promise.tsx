import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AnswerKind } from '../api/generated/desk/graphql.ts';
import { AnswerPromiseDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { useTexts } from '../session/texts.ts';
import { plusDays, today } from '../time/dates.ts';
import { useAfterVisit } from '../phone/after-visit-texts.ts';
import { Trouble } from '../ui/trouble.tsx';

const kinds = ['DONE', 'BUSY', 'NO_BECAUSE'] as const;
const isKind = (text: string): text is AnswerKind => kinds.some((kind) => kind === text);
const empty: { kind: AnswerKind; text: string; busyUntil: string } = {
  kind: 'DONE',
  text: '',
  busyUntil: '',
};

type Props = { promise: Readonly<{ id: string }>; onDone: () => void };

export function AnswerPromise({ promise, onDone }: Props): ReactNode {
  const { answerPromise: texts } = useAfterVisit();
  const { words } = useTexts();
  const { value, change, clear } = useDraft(`promise:${promise.id}`, empty);
  const answer = useAct(AnswerPromiseDocument, () => {
    clear();
    onDone();
  });
  const { kind } = value;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const busyUntil = kind === 'BUSY' ? value.busyUntil : null;
        answer.mutate({ id: promise.id, kind, text: value.text.trim(), busyUntil });
      }}
    >
      <NativeSelect
        label={texts.question}
        value={kind}
        data={kinds.map((each) => ({ value: each, label: words.answerKind[each] }))}
        onChange={({ currentTarget }) =>
          isKind(currentTarget.value) && change({ kind: currentTarget.value })
        }
      />
      {kind === 'BUSY' && (
        <TextInput
          type="date"
          label={texts.busyUntil}
          value={value.busyUntil}
          min={plusDays(today(), 1)}
          required
          onChange={({ currentTarget }) => change({ busyUntil: currentTarget.value })}
        />
      )}
      <Textarea
        label={texts.text[kind]}
        description={texts.whoReads}
        value={value.text}
        required={kind === 'NO_BECAUSE'}
        maxLength={1000}
        rows={3}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        {...(kind === 'NO_BECAUSE' ? { minLength: 20 } : {})}
      />
      <Trouble error={answer.error} />
      <div className="buttons">
        <Button type="submit" color="carpet" loading={answer.isPending}>
          {texts.send}
        </Button>
        <Button variant="default" onClick={onDone}>
          {texts.later}
        </Button>
      </div>
    </form>
  );
}
