import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PublicationRehearsalQuery } from '../api/generated/desk/graphql.ts';
import { PublicationRehearsalDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { Notice } from '../ui/notice.tsx';
import { Shown } from '../ui/shown.tsx';
import { Panel } from './panel.tsx';
import { useDeskTexts } from './texts.ts';

type Told = PublicationRehearsalQuery['publicationRehearsal'];

/** What publishing will send, and to how many, before anybody presses anything. */
export function Rehearsal({ runId }: { runId: string }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const asked = useQuery(reading(PublicationRehearsalDocument, { id: runId }));
  return (
    <Panel title={texts.rehearsalTitle} note={texts.rehearsalNote}>
      <Shown of={asked}>
        {({ publicationRehearsal: { messages, outOfDate, unreachable } }) => (
          <>
            {outOfDate > 0 && (
              <Notice>
                <p>{texts.rehearsedOutOfDate(outOfDate)}</p>
              </Notice>
            )}
            <div className="rehearsed">
              <Sent
                title={texts.rehearsalAtOnce}
                messages={messages.filter(({ moment }) => moment === 'AT_ONCE')}
              />
              <Sent
                title={texts.rehearsalAfterYes}
                messages={messages.filter(({ moment }) => moment === 'AFTER_YES')}
              />
            </div>
            <Besides unreachable={unreachable} />
          </>
        )}
      </Shown>
    </Panel>
  );
}

function Besides({ unreachable }: Pick<Told, 'unreachable'>): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const locale = useLocale();
  const names = unreachable.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, locale));
  return (
    <>
      {names.length > 0 && <p>{texts.unreachable(names.join(', '))}</p>}
      <p className="muted">{texts.rehearsedHosts}</p>
    </>
  );
}

type SentProps = { title: string; messages: Told['messages'] };

function Sent({ title, messages }: SentProps): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const names: Partial<Record<string, string>> = texts.rehearsedKind;
  if (messages.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="rows">
        {messages.map(({ kind, reader, messages: count, recipients }) => (
          <li key={kind + reader}>
            <p>
              {names[kind] ?? kind}
              <br />
              <span className="muted">{texts.rehearsedTo(recipients, reader)}</span>
            </p>
            <span className="number">{texts.rehearsedMessages(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
