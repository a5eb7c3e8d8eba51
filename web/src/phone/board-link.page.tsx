import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { BoardByLinkDocument } from '../api/generated/phone/graphql.ts';
import { Refused } from '../api/client.ts';
import { reading } from '../api/reading.ts';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { BoardContent } from './board.tsx';
import { useBoard } from './board-texts.ts';

// Few open it on a television; its looks are for them alone.
const BoardScreen = lazy(async () => ({
  default: (await import('./board-screen.tsx')).BoardScreen,
}));

const route = getRouteApi('/phone/board/$token');
const EVERY_MINUTE = 60_000;

/** Behind the code on the wall: without signing in and without a name. */
export function BoardLinkPage(): ReactNode {
  const { token } = route.useParams();
  const { screen } = route.useSearch();
  const texts = useBoard();
  const asked = useQuery({
    ...reading(BoardByLinkDocument, { token }),
    refetchInterval: EVERY_MINUTE,
  });
  // What the page already shows must not outlive the link.
  if (asked.error instanceof Refused) {
    return (
      <>
        <PageTitle>{texts.title}</PageTitle>
        <Notice>
          <p>{asked.error.code === 'LINK_ENDED' ? texts.ended : texts.invalid}</p>
        </Notice>
      </>
    );
  }
  return (
    <Shown of={asked} title={texts.title}>
      {({ boardByLink: board }) =>
        screen === undefined ? (
          <>
            <PageTitle>{texts.of(board.team)}</PageTitle>
            <p className="lead">{texts.lead}</p>
            <BoardContent board={board} />
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
