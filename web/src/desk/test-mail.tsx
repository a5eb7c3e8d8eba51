import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { SendTestMailMutation } from '../api/generated/desk/graphql.ts';
import { SendTestMailDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useMail } from './mail-texts.ts';

type Outcome = SendTestMailMutation['sendTestMail'];

export function TestMail(): ReactNode {
  const { test: texts } = useMail();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const send = useAct(SendTestMailDocument, ({ sendTestMail }) => setOutcome(sendTestMail));
  return (
    <div className="form">
      <p>{texts.text}</p>
      <div>
        <Button loading={send.isPending} onClick={() => send.mutate({})}>
          {texts.button}
        </Button>
      </div>
      <Trouble error={send.error} />
      <div role="status">{outcome && <Outcome of={outcome} />}</div>
    </div>
  );
}

function Outcome({ of: { sentTo, failure, remedy } }: { of: Outcome }): ReactNode {
  const { test: texts, now } = useMail();
  if (!failure) return <p>{texts.sent(sentTo)}</p>;
  return (
    <Notice>
      <p>{texts.failed(failure)}</p>
      {remedy && <p>{now.remedy[remedy]}</p>}
    </Notice>
  );
}
