import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import type { AccountQuery } from '../api/generated/phone/graphql.ts';
import {
  AccountDocument,
  EndOtherSessionsDocument,
  EndSessionDocument,
} from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { moment } from '../time/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { SomeFirst } from '../ui/some-first.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAccount } from './account-texts.ts';
import { AddPasskey } from './add-passkey.tsx';
import { OwnFeeds } from './own-feeds.tsx';
import { PasskeyCard } from './passkey-card.tsx';

// A list of what came and what will come, below what one can do.
const MyMessages = lazy(async () => ({ default: (await import('./my-messages.tsx')).MyMessages }));

type Own = NonNullable<AccountQuery['me']>;

export function AccountPage(): ReactNode {
  const texts = useAccount();
  const asked = useQuery(reading(AccountDocument, {}));
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <Shown of={asked}>
        {({ me }) =>
          me && (
            <>
              <p className="lead">{texts.lead[me.assurance]}</p>
              <Passkeys me={me} />
              <Sessions sessions={me.sessions} />
              <OwnFeeds />
            </>
          )
        }
      </Shown>
      <Suspense>
        <MyMessages />
      </Suspense>
    </>
  );
}

function Passkeys({ me: { passkeys } }: { me: Own }): ReactNode {
  const { passkeys: texts } = useAccount();
  const vouched = passkeys.filter(({ vouchedAt }) => vouchedAt !== null);
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      {passkeys.length === 0 && <p className="lead">{texts.none}</p>}
      {vouched.length < passkeys.length && <p className="small">{texts.why}</p>}
      <ul className="plain-list">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <PasskeyCard passkey={passkey} hasOtherVouched={vouched.length > 0} />
          </li>
        ))}
      </ul>
      <AddPasskey />
    </section>
  );
}

function Sessions({ sessions }: { sessions: Own['sessions'] }): ReactNode {
  const { sessions: texts } = useAccount();
  const locale = useLocale();
  const end = useAct(EndSessionDocument);
  const endOthers = useAct(EndOtherSessionsDocument);
  return (
    <section>
      <h2>{texts.title}</h2>
      <Trouble error={end.error ?? endOthers.error} />
      <SomeFirst items={sessions} step={3}>
        {(shown) => (
          <ul className="card plain-list">
            {shown.map(({ id, way, createdAt, seenAt, current }) => (
              <li key={id}>
                <div className="line">
                  <div className="row">
                    <strong>{texts.way[way]}</strong>
                    {current && <span className="pill petrol">{texts.current}</span>}
                  </div>
                  <p className="small">
                    {texts.since(moment(createdAt, locale))} {texts.seen(moment(seenAt, locale))}
                  </p>
                  {!current && (
                    <button
                      type="button"
                      className="text-button"
                      aria-label={`${texts.end}: ${texts.way[way]}, ${texts.since(moment(createdAt, locale))}`}
                      disabled={end.isPending}
                      onClick={() => end.mutate({ id })}
                    >
                      {texts.end}
                    </button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </SomeFirst>
      {sessions.length > 1 && (
        <div className="actions">
          <button
            type="button"
            className="quiet"
            disabled={endOthers.isPending}
            onClick={() => endOthers.mutate({})}
          >
            {texts.endOthers}
          </button>
        </div>
      )}
    </section>
  );
}
