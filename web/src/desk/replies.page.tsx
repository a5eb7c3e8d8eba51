import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RepliesQuery } from '../api/generated/desk/graphql.ts';
import { RepliesDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { moment } from '../time/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { SomeFirst } from '../ui/some-first.tsx';
import { Panel } from './panel.tsx';
import { useRepliesTexts } from './replies-texts.ts';
import { WorksAgain } from './works-again.tsx';

type Report = RepliesQuery['inboxReport'];

/** Three questions: is the mailbox read, what changed nothing, and where do mails not arrive. */
export function RepliesPage(): ReactNode {
  const texts = useRepliesTexts();
  const asked = useQuery(reading(RepliesDocument, {}));
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <p className="lead">{texts.lead}</p>
      <Shown of={asked}>
        {({ inboxReport, failingAddresses }) => (
          <div className="panels">
            <InboxPanel report={inboxReport} />
            <Addresses failing={failingAddresses} />
            <Refused refused={inboxReport.refused} />
          </div>
        )}
      </Shown>
    </>
  );
}

function InboxPanel({ report }: { report: Report }): ReactNode {
  const { inbox: texts } = useRepliesTexts();
  const { isConfigured, unread, failure } = report;
  return (
    <Panel title={texts.title}>
      <p>{isConfigured ? <Health report={report} /> : texts.off}</p>
      {failure && <p>{texts.todo[failure] ?? texts.otherwise(failure)}</p>}
      {isConfigured && <p>{unread > 0 ? texts.unread(unread) : texts.nothingUnread}</p>}
    </Panel>
  );
}

function Health({ report: { lookedAt, failingAt } }: { report: Report }): ReactNode {
  const { inbox: texts } = useRepliesTexts();
  const locale = useLocale();
  if (failingAt)
    return <span className="pill amber wrap">{texts.bad(moment(failingAt, locale))}</span>;
  return lookedAt ? texts.good(moment(lookedAt, locale)) : texts.waiting;
}

function Addresses({ failing }: { failing: RepliesQuery['failingAddresses'] }): ReactNode {
  const { addresses: texts } = useRepliesTexts();
  return (
    <Panel title={texts.title} note={texts.note}>
      {failing.length === 0 && <p className="muted">{texts.none}</p>}
      <ul className="rows">
        {failing.map((one) => (
          <li key={one.person.id}>
            <WorksAgain person={one.person} failing={one} named />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Refused({ refused }: { refused: Report['refused'] }): ReactNode {
  const { refused: texts } = useRepliesTexts();
  const locale = useLocale();
  return (
    <Panel title={texts.title} note={texts.note}>
      {refused.length === 0 && <p className="muted">{texts.none}</p>}
      <SomeFirst items={refused} step={10}>
        {(some) => (
          <ul className="rows">
            {some.map(({ id, handledAt, reason }) => (
              <li key={id}>
                <p>
                  <strong>{moment(handledAt, locale)}</strong>
                  <br />
                  {texts.reasons[reason] ?? texts.otherwise(reason)}
                  <br />
                  <span className="muted">{texts.number(id)}</span>
                </p>
              </li>
            ))}
          </ul>
        )}
      </SomeFirst>
    </Panel>
  );
}
