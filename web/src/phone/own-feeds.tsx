import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { OwnFeedsQuery } from '../api/generated/phone/graphql.ts';
import {
  MakeOwnFeedDocument,
  OwnFeedsDocument,
  RevokeOwnFeedDocument,
} from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { date, moment } from '../time/format.ts';
import { FeedAddress } from '../ui/feed-address.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useFeeds } from './feeds-texts.ts';

const kinds = ['OWN', 'OWN_BUSY'] as const;
type Feed = OwnFeedsQuery['ownFeeds'][number];

/** One's own visits as calendars to subscribe to: with words, and with times only. */
export function OwnFeeds(): ReactNode {
  const texts = useFeeds();
  const asked = useQuery(reading(OwnFeedsDocument, {}));
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <Shown of={asked}>
        {({ ownFeeds }) =>
          kinds.map((kind) => (
            <OwnFeed key={kind} kind={kind} feed={ownFeeds.find((one) => one.kind === kind)} />
          ))
        }
      </Shown>
    </section>
  );
}

type Props = { kind: (typeof kinds)[number]; feed: Feed | undefined };

function OwnFeed({ kind, feed }: Props): ReactNode {
  const texts = useFeeds();
  const make = useAct(MakeOwnFeedDocument);
  const revoke = useAct(RevokeOwnFeedDocument, () => make.reset());
  const busyOnly = kind === 'OWN_BUSY';
  const { name, shows } = texts.kinds[kind];
  const url = make.data?.makeOwnFeed.url;
  return (
    <section className="card" aria-label={name}>
      <h3>{name}</h3>
      <p>{shows}</p>
      <FeedStateLine feed={feed} />
      <Trouble error={make.error ?? revoke.error} />
      {url && <FeedAddress key={url} url={url} texts={texts} />}
      <div className="actions">
        <button
          type="button"
          className="quiet"
          aria-label={`${feed ? texts.renew : texts.make}: ${name}`}
          disabled={make.isPending}
          onClick={() => make.mutate({ busyOnly })}
        >
          {feed ? texts.renew : texts.make}
        </button>
        {feed && (
          <button
            type="button"
            className="quiet"
            aria-label={`${texts.revoke}: ${name}`}
            disabled={revoke.isPending}
            onClick={() => revoke.mutate({ busyOnly })}
          >
            {texts.revoke}
          </button>
        )}
      </div>
    </section>
  );
}

function FeedStateLine({ feed }: { feed: Feed | undefined }): ReactNode {
  const texts = useFeeds();
  const locale = useLocale();
  if (!feed) return <p className="small">{texts.none}</p>;
  return (
    <p className="small">
      {texts.since(moment(feed.since, locale))}{' '}
      {feed.usedOn ? texts.usedOn(date(feed.usedOn, locale)) : texts.neverUsed} {texts.renewNote}
    </p>
  );
}
