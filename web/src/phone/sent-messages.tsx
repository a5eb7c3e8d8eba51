import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MessagesAboutDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { moment } from '../time/format.ts';
import { Shown } from '../ui/shown.tsx';
import { useMessages } from './messages-texts.ts';

/** For HR: who was written to about this visit, when, and what failed; never the words. */
export function SentMessages({ visitId }: { visitId: string }): ReactNode {
  const { sent: texts, kinds } = useMessages();
  const locale = useLocale();
  const asked = useQuery(reading(MessagesAboutDocument, { visitId }));
  return (
    <section>
      <h2>{texts.title}</h2>
      <Shown of={asked}>
        {({ messagesAbout }) => (
          <>
            {messagesAbout.length === 0 && <p className="lead">{texts.none}</p>}
            <ul className="card plain-list">
              {messagesAbout.map(({ id, kind, state, sentAt, dueAt, failure, recipient }) => (
                <li key={id}>
                  <div className="line">
                    <div className="row">
                      <strong>{kinds[kind].name}</strong>
                      <span className={state === 'DEAD' ? 'pill amber' : 'pill petrol'}>
                        {texts.states[state]}
                      </span>
                    </div>
                    <p className="small">
                      {recipient.name}, {moment(sentAt ?? dueAt, locale)}.{' '}
                      {failure === null ? '' : texts.failed(failure)}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Shown>
    </section>
  );
}
