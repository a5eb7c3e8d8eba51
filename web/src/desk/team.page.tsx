import type { Team } from './asked.ts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TeamDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { isOffice, useMe } from '../session/me.ts';
import { NotThere } from '../ui/not-there.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { ButtonLink } from './button-link.tsx';
import { ClosedPeriods } from './closed-periods.tsx';
import { TeamFeed } from './feed-panel.tsx';
import { Hosted } from './hosted.tsx';
import { HostingBudget } from './hosting-budget.tsx';
import { Members } from './members.tsx';
import { TeamContacts } from './team-contacts.tsx';
import { useDeskTexts } from './texts.ts';

const route = getRouteApi('/desk/teams/$teamId');

export function TeamPage(): ReactNode {
  const { teamId } = route.useParams();
  const { frame } = useDeskTexts();
  const asked = useQuery(reading(TeamDocument, { id: teamId }));
  return (
    <Shown of={asked} title={frame.whichTeam}>
      {({ team }) => (team ? <OneTeam key={team.id} team={team} /> : <NotThere />)}
    </Shown>
  );
}

function OneTeam({ team }: { team: Team }): ReactNode {
  const { frame } = useDeskTexts();
  const { links } = frame;
  const me = useMe();
  const seesHosted = isOffice(me) || me.teams.some((own) => own.team.id === team.id);
  return (
    <>
      <PageTitle>{team.name}</PageTitle>
      <p className="lead">
        {team.visitType.name} · {team.site.name}, {team.site.address} · {team.department.name}
      </p>
      <p className="buttons">
        <ButtonLink to="/team/slots" search={{ team: team.id }} variant="default">
          {links.slots}
        </ButtonLink>
        <ButtonLink to="/team/guests" search={{ team: team.id }} variant="default">
          {links.guests}
        </ButtonLink>
        <ButtonLink to="/team/points" search={{ team: team.id }} variant="default">
          {links.points}
        </ButtonLink>
        {team.mayManage && (
          <ButtonLink to="/teams/$teamId/board" params={{ teamId: team.id }} variant="default">
            {links.board}
          </ButtonLink>
        )}
      </p>
      <div className="panels">
        <Members team={team} />
        <HostingBudget team={team} />
        {team.mayManage && <TeamContacts teamId={team.id} />}
        <ClosedPeriods team={team} />
        {seesHosted && <Hosted team={team} />}
        {team.mayManage && <TeamFeed teamId={team.id} />}
      </div>
    </>
  );
}
