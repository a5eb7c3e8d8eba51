import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BoardSheetQuery } from '../api/generated/desk/graphql.ts';
import {
  BoardSheetDocument,
  EndBoardLinkDocument,
  RenewBoardLinkDocument,
} from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useBoard } from '../phone/board-texts.ts';
import { useLocale } from '../session/locale.ts';
import { moment } from '../time/format.ts';
import { NotThere } from '../ui/not-there.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { QrCode } from './qr-code.tsx';
import './guest-card.css';

const route = getRouteApi('/desk/teams/$teamId/board');

type Team = NonNullable<BoardSheetQuery['team']>;

/** The link to a team's board, and the sheet with its code for the wall of the depot. */
export function BoardSheetPage(): ReactNode {
  const { teamId } = route.useParams();
  const { sheet } = useBoard();
  const asked = useQuery(reading(BoardSheetDocument, { teamId }));
  return (
    <Shown of={asked} title={sheet.title}>
      {({ team }) => (team?.mayManage ? <Page team={team} /> : <NotThere />)}
    </Shown>
  );
}

function Page({ team }: { team: Team }): ReactNode {
  const { sheet: texts } = useBoard();
  return (
    <>
      <div className="screen-only">
        <PageTitle>{texts.title}</PageTitle>
        <p className="lead">{texts.lead}</p>
        <Acts team={team} />
        <p>
          <Link to="/teams/$teamId" params={{ teamId: team.id }}>
            {texts.back}
          </Link>
        </p>
      </div>
      {team.boardLink && <Sheet team={team.name} url={team.boardLink.url} />}
    </>
  );
}

function Acts({ team }: { team: Team }): ReactNode {
  const { sheet: texts } = useBoard();
  const renew = useAct(RenewBoardLinkDocument);
  const { id: teamId, boardLink } = team;
  return (
    <>
      {boardLink ? <Made url={boardLink.url} madeAt={boardLink.madeAt} /> : <p>{texts.none}</p>}
      <Trouble error={renew.error} />
      <p className="buttons">
        <Button
          {...(boardLink ? { variant: 'default' } : { color: 'carpet' })}
          disabled={renew.isPending}
          onClick={() => renew.mutate({ teamId })}
        >
          {boardLink ? texts.renew : texts.make}
        </Button>
        {boardLink && <End teamId={teamId} />}
      </p>
      {boardLink && <p className="muted">{texts.renewNote}</p>}
    </>
  );
}

function Made({ url, madeAt }: { url: string; madeAt: string }): ReactNode {
  const { sheet: texts } = useBoard();
  const locale = useLocale();
  return (
    <>
      <p>{texts.since(moment(madeAt, locale))}</p>
      <p className="buttons">
        <Button color="carpet" onClick={() => window.print()}>
          {texts.print}
        </Button>
        <a href={url}>{texts.open}</a>
        <a href={`${url}?screen`}>{texts.openScreen}</a>
      </p>
    </>
  );
}

function End({ teamId }: { teamId: string }): ReactNode {
  const { sheet: texts } = useBoard();
  const end = useAct(EndBoardLinkDocument);
  return (
    <>
      <Trouble error={end.error} />
      <Button variant="default" disabled={end.isPending} onClick={() => end.mutate({ teamId })}>
        {texts.end}
      </Button>
    </>
  );
}

function Sheet({ team, url }: { team: string; url: string }): ReactNode {
  const texts = useBoard();
  const { sheet } = texts;
  return (
    <section className="paper-card" aria-labelledby="sheet-title">
      <h2 id="sheet-title">{texts.of(team)}</h2>
      <p>{texts.lead}</p>
      <div className="scan">
        <QrCode text={url} label={sheet.code} />
        <p>{sheet.scan}</p>
      </div>
    </section>
  );
}
