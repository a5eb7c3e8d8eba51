import type { Team } from './asked.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { SetHostingBudgetDocument, TeamDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { NotThere } from '../ui/not-there.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { ButtonLink } from './button-link.tsx';
import { ClosedPeriods } from './closed-periods.tsx';
import { CountField } from './count-field.tsx';
import { Members } from './members.tsx';
import { Panel } from './panel.tsx';
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
      </p>
      <div className="panels">
        <Members team={team} />
        <Budget team={team} />
        <ClosedPeriods team={team} />
      </div>
    </>
  );
}

function Budget({ team }: { team: Team }): ReactNode {
  const { team: texts } = useDeskTexts();
  const [perWeek, setPerWeek] = useState(team.budgetPerWeek);
  const set = useAct(SetHostingBudgetDocument);
  return (
    <Panel title={texts.budget} note={texts.budgetNote}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate({ teamId: team.id, perWeek });
        }}
      >
        <CountField
          label={texts.perWeek}
          value={perWeek}
          max={50}
          disabled={!team.mayManage}
          onChange={setPerWeek}
        />
        <Trouble error={set.error} />
        {team.mayManage && (
          <div>
            <Button
              type="submit"
              variant="default"
              loading={set.isPending}
              disabled={perWeek === team.budgetPerWeek}
            >
              {texts.keep}
            </Button>
          </div>
        )}
      </form>
    </Panel>
  );
}
