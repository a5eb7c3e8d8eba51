import { Button, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { MailExampleFragment } from '../api/generated/desk/graphql.ts';
import { RemoveIntroTextDocument, WriteIntroTextDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useMail } from './mail-texts.ts';

const LONGEST = 600;

export function IntroText({ example }: { example: MailExampleFragment }): ReactNode {
  const { kinds: texts } = useMail();
  const { kind, locale, intro } = example;
  const [text, setText] = useState(intro ?? '');
  const write = useAct(WriteIntroTextDocument);
  const remove = useAct(RemoveIntroTextDocument, () => setText(''));
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate({ kind, locale, text });
      }}
    >
      <Textarea
        label={texts.intro}
        description={texts.introHint}
        value={text}
        maxLength={LONGEST}
        required
        autosize
        minRows={3}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Trouble error={write.error ?? remove.error} />
      <span className="buttons">
        <Button type="submit" loading={write.isPending}>
          {texts.save}
        </Button>
        {intro && (
          <Button
            variant="default"
            loading={remove.isPending}
            onClick={() => remove.mutate({ kind, locale })}
          >
            {texts.remove}
          </Button>
        )}
      </span>
    </form>
  );
}
