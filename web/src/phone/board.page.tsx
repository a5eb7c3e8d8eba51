import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { BoardDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useMe } from '../session/me.ts';
import { Loading } from '../ui/loading.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { BoardContent } from './board.tsx';
import { useBoard } from './board-texts.ts';
import { LazyAddPoint } from './lazy-add-point.tsx';

// Few open it on a television; its looks are for them alone.
const BoardScreen = lazy(async () => ({
  default: (await import('./board-screen.tsx')).BoardScreen,
}));

const route = getRouteApi('/phone/own/board');
const EVERY_MINUTE = 60_000;

/** For the team itself, and for HR on any team; with the thank-yous that colleagues agreed to share. */
export function BoardPage(): ReactNode {
  const { team } = route.useSearch();
  const texts = useBoard();
  const me = useMe();
  const teamId = team ?? me.teams[0]?.team.id;
  return teamId === undefined ? (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <p>{texts.noTeam}</p>
    </>
  ) : (
    <OfTeam key={teamId} teamId={teamId} />
  );
}

function OfTeam({ teamId }: { teamId: string }): ReactNode {
  const { screen } = route.useSearch();
  const texts = useBoard();
  const asked = useQuery({ ...reading(BoardDocument, { teamId }), refetchInterval: EVERY_MINUTE });
  return (
    <Shown of={asked} title={texts.title}>
      {({ board }) =>
        screen === undefined ? (
          <>
            <PageTitle>{texts.of(board.team)}</PageTitle>
            <p className="lead">{texts.lead}</p>
            <Others teamId={teamId} />
            <BoardContent board={board} />
            <OfMember teamId={teamId} />
          </>
        ) : (
          <Suspense fallback={<Loading />}>
            <BoardScreen board={board} />
          </Suspense>
        )
      }
    </Shown>
  );
}

/** The team adds what it sees itself; HR only reads along. */
function OfMember({ teamId }: { teamId: string }): ReactNode {
  const me = useMe();
  return me.teams.some(({ team }) => team.id === teamId) && <LazyAddPoint of={{ teamId }} />;
}

/** The way to one's other teams, and to the same on a big screen. */
function Others({ teamId }: { teamId: string }): ReactNode {
  const texts = useBoard();
  const me = useMe();
  const others = me.teams.filter(({ team }) => team.id !== teamId);
  return (
    <p className="board-ways">
      {others.map(({ team }) => (
        <Link key={team.id} to="/board" search={{ team: team.id }}>
          {team.name}
        </Link>
      ))}
      <Link to="/board" search={{ team: teamId, screen: '' }}>
        {texts.screen}
      </Link>
    </p>
  );
}
