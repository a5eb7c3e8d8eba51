import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import {
  MakeProgrammeFeedDocument,
  MakeTeamFeedDocument,
  ProgrammeFeedDocument,
  RevokeProgrammeFeedDocument,
  RevokeTeamFeedDocument,
  TeamFeedDocument,
} from '../api/generated/desk/graphql.ts';
import type { FeedStateFragment } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useFeeds } from '../phone/feeds-texts.ts';
import { useLocale } from '../session/locale.ts';
import { date, moment } from '../time/format.ts';
import { FeedAddress } from '../ui/feed-address.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { Panel } from './panel.tsx';

/** For the screen in the team's depot. */
export function TeamFeed({ teamId }: { teamId: string }): ReactNode {
  const asked = useQuery(reading(TeamFeedDocument, { teamId }));
  const make = useAct(MakeTeamFeedDocument);
  const revoke = useAct(RevokeTeamFeedDocument, () => make.reset());
  return (
    <FeedPanel kind="TEAM">
      <Shown of={asked}>
        {({ teamFeed }) => (
          <Feed
            feed={teamFeed ?? null}
            url={make.data?.makeTeamFeed.url ?? null}
            error={make.error ?? revoke.error}
            isBusy={make.isPending || revoke.isPending}
            onMake={() => make.mutate({ teamId })}
            onRevoke={() => revoke.mutate({ teamId })}
          />
        )}
      </Shown>
    </FeedPanel>
  );
}

/** For HR: every visit of the programme. */
export function ProgrammeFeed({ programmeId }: { programmeId: string }): ReactNode {
  const asked = useQuery(reading(ProgrammeFeedDocument, { programmeId }));
  const make = useAct(MakeProgrammeFeedDocument);
  const revoke = useAct(RevokeProgrammeFeedDocument, () => make.reset());
  return (
    <FeedPanel kind="PROGRAMME">
      <Shown of={asked}>
        {({ programmeFeed }) => (
          <Feed
            feed={programmeFeed ?? null}
            url={make.data?.makeProgrammeFeed.url ?? null}
            error={make.error ?? revoke.error}
            isBusy={make.isPending || revoke.isPending}
            onMake={() => make.mutate({ programmeId })}
            onRevoke={() => revoke.mutate({ programmeId })}
          />
        )}
      </Shown>
    </FeedPanel>
  );
}

type PanelProps = { kind: 'TEAM' | 'PROGRAMME'; children: ReactNode };

function FeedPanel({ kind, children }: PanelProps): ReactNode {
  const texts = useFeeds();
  return (
    <Panel title={texts.kinds[kind].name} note={texts.ends}>
      <p>{texts.kinds[kind].shows}</p>
      {children}
    </Panel>
  );
}

type Props = {
  feed: FeedStateFragment | null;
  url: string | null;
  error: Error | null;
  isBusy: boolean;
  onMake: () => void;
  onRevoke: () => void;
};

function Feed({ feed, url, error, isBusy, onMake, onRevoke }: Props): ReactNode {
  const texts = useFeeds();
  return (
    <>
      <FeedStateLine feed={feed} />
      <Trouble error={error} />
      {url && <FeedAddress key={url} url={url} texts={texts} />}
      <div className="buttons">
        <Button variant="default" loading={isBusy} onClick={onMake}>
          {feed ? texts.renew : texts.make}
        </Button>
        {feed && (
          <Button variant="default" loading={isBusy} onClick={onRevoke}>
            {texts.revoke}
          </Button>
        )}
      </div>
    </>
  );
}

function FeedStateLine({ feed }: Pick<Props, 'feed'>): ReactNode {
  const texts = useFeeds();
  const locale = useLocale();
  if (!feed) return <p className="muted">{texts.none}</p>;
  return (
    <p className="muted">
      {texts.since(moment(feed.since, locale))}{' '}
      {feed.usedOn ? texts.usedOn(date(feed.usedOn, locale)) : texts.neverUsed} {texts.renewNote}
    </p>
  );
}
