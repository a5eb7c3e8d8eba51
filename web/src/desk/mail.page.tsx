import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MailSendingQuery } from '../api/generated/desk/graphql.ts';
import { FailedMessagesDocument, MailSendingDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { FailedMessages } from './failed-messages.tsx';
import { MailExamples } from './mail-examples.tsx';
import { MailPilot } from './mail-pilot.tsx';
import { MailSending } from './mail-sending.tsx';
import { useMail } from './mail-texts.ts';
import { Panel } from './panel.tsx';
import { TestMail } from './test-mail.tsx';

const MINUTE = 60_000;

export function MailPage(): ReactNode {
  const texts = useMail();
  const sending = useQuery({ ...reading(MailSendingDocument, {}), refetchInterval: MINUTE });
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <p className="lead">{texts.lead}</p>
      {/* Whoever may not see the first part may see none, and is told so once. */}
      <Shown of={sending}>{({ mailSending }) => <Parts sending={mailSending} />}</Shown>
    </>
  );
}

function Parts({ sending }: { sending: MailSendingQuery['mailSending'] }): ReactNode {
  const texts = useMail();
  const failed = useQuery(reading(FailedMessagesDocument, {}));
  return (
    <>
      <Panel title={texts.now.title} note={texts.now.expiredNote}>
        <MailSending sending={sending} />
      </Panel>
      <Panel title={texts.test.title}>
        <TestMail />
      </Panel>
      <Panel title={texts.pilot.title} note={texts.pilot.text}>
        <MailPilot address={sending.pilotAddress ?? null} fixed={sending.pilotFixed} />
      </Panel>
      <Panel title={texts.failures.title}>
        <Shown of={failed}>
          {({ failedMessages }) => <FailedMessages messages={failedMessages} />}
        </Shown>
      </Panel>
      <Panel title={texts.kinds.title} note={texts.kinds.note}>
        <MailExamples />
      </Panel>
    </>
  );
}
