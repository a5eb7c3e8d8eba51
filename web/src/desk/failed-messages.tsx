import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FailedMessagesQuery } from '../api/generated/desk/graphql.ts';
import { MailExamplesDocument, TryMessageAgainDocument } from '../api/generated/desk/graphql.ts';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { moment } from '../time/format.ts';
import { SomeFirst } from '../ui/some-first.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useMail } from './mail-texts.ts';

type Failed = FailedMessagesQuery['failedMessages'][number];

export function FailedMessages({ messages }: { messages: readonly Failed[] }): ReactNode {
  const { failures: texts } = useMail();
  if (messages.length === 0) return <p className="muted">{texts.none}</p>;
  return (
    <SomeFirst items={messages} step={20}>
      {(some) => (
        <ul className="rows">
          {some.map((message) => (
            <Row key={message.id} message={message} />
          ))}
        </ul>
      )}
    </SomeFirst>
  );
}

function Row({ message }: { message: Failed }): ReactNode {
  const { failures: texts } = useMail();
  const locale = useLocale();
  const again = useAct(TryMessageAgainDocument);
  const { kind, recipient, failure, attempts, dueAt, mayTryAgain } = message;
  const reader = recipient ? `${recipient.name} (${recipient.email ?? '–'})` : texts.hidden;
  return (
    <li>
      <div>
        <p>
          <strong>{useSubject(kind)}</strong>
        </p>
        <p className="muted">
          {reader}, {moment(dueAt, locale)}, {texts.tried(attempts)}
        </p>
        <p>
          {texts.reason[reasonOf(failure ?? '')]} <span className="muted">{failure}</span>
        </p>
        <Trouble error={again.error} />
      </div>
      {mayTryAgain ? (
        <Button
          variant="default"
          loading={again.isPending}
          onClick={() => again.mutate({ messageId: message.id })}
        >
          {texts.again}
        </Button>
      ) : (
        <span className="muted">{texts.tooLate}</span>
      )}
    </li>
  );
}

/** A message is known by the subject that it has in the examples. */
function useSubject(kind: Failed['kind']): string {
  const locale = useLocale();
  const { data } = useQuery(reading(MailExamplesDocument, {}));
  const example = data?.mailExamples.find((one) => one.kind === kind && one.locale === locale);
  return example?.subject ?? '…';
}

function reasonOf(failure: string): 'NOT_WRITTEN' | 'NOT_HANDED_OVER' | 'ADDRESS' | 'OTHER' {
  if (failure === 'NOT_WRITTEN' || failure === 'NOT_HANDED_OVER') return failure;
  return failure.startsWith('RCPT TO') ? 'ADDRESS' : 'OTHER';
}
