import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MailboxDocument, MailboxMessageDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { day, time } from '../time/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { useFrontDoor } from './front-door-texts.ts';
import './mailbox.css';

const route = getRouteApi('/phone/mailbox');
const zone = 'Europe/Amsterdam';

/** Mail of the example organisation, as it would arrive; nothing leaves the building. */
export function MailboxPage(): ReactNode {
  const { message } = route.useSearch();
  const { mailbox: texts } = useFrontDoor();
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <p className="lead">{texts.lead}</p>
      {message ? <Message id={message} /> : <Messages />}
    </>
  );
}

function Messages(): ReactNode {
  const { mailbox: texts } = useFrontDoor();
  const locale = useLocale();
  const asked = useQuery({ ...reading(MailboxDocument, {}), refetchInterval: 5_000 });
  return (
    <Shown of={asked}>
      {({ mailbox }) =>
        mailbox.length === 0 ? (
          <p>{texts.none}</p>
        ) : (
          <ul className="card plain-list">
            {mailbox.map(({ id, to, subject, at }) => (
              <li key={id}>
                <div className="line">
                  <p>
                    <Link to="/mailbox" search={{ message: id }}>
                      {subject}
                    </Link>
                  </p>
                  <p className="row small">
                    <span>{to}</span>
                    <span>
                      {day(at, zone, locale, false)} {time(at, zone, locale)}
                    </span>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )
      }
    </Shown>
  );
}

function Message({ id }: { id: string }): ReactNode {
  const { mailbox: texts } = useFrontDoor();
  const asked = useQuery(reading(MailboxMessageDocument, { id }));
  return (
    <>
      <p>
        <Link to="/mailbox">{texts.back}</Link>
      </p>
      <Shown of={asked}>
        {({ mailboxMessage: mail }) =>
          mail ? (
            <article>
              <h2>{mail.subject}</h2>
              <p className="small">{texts.to(mail.to)}</p>
              <iframe
                className="mail"
                title={mail.subject}
                src={`/mailbox/${mail.id}/html`}
                sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
              />
              <Part title={texts.text} content={mail.text} />
              {mail.calendar && <Part title={texts.calendar} content={mail.calendar} />}
            </article>
          ) : (
            <p>{texts.gone}</p>
          )
        }
      </Shown>
    </>
  );
}

function Part({ title, content }: { title: string; content: string }): ReactNode {
  return (
    <details>
      <summary>{title}</summary>
      <pre className="mail-part">{content}</pre>
    </details>
  );
}
