import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { TeamPointsDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useMe } from '../session/me.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { AddPoint } from './add-point.tsx';
import { PromiseCard } from './promise-card.tsx';
import { TeamChoice, useTeamChoice } from './team-choice.tsx';
import { useDeskTexts } from './texts.ts';

export function PointsPage(): ReactNode {
  const choice = useTeamChoice();
  const me = useMe();
  const { points: texts, frame } = useDeskTexts();
  const { teamId } = choice;
  const asked = useQuery({
    ...reading(TeamPointsDocument, { teamId: teamId ?? '' }),
    enabled: teamId !== null,
  });
  return (
    <>
      <div className="top">
        <div>
          <PageTitle>{texts.title}</PageTitle>
          <p className="lead">{texts.lead}</p>
        </div>
        <TeamChoice {...choice} />
      </div>
      {teamId === null ? (
        <p>{frame.noTeam}</p>
      ) : (
        <div className="beside">
          {me.teams.some(({ team }) => team.id === teamId) && <AddPoint teamId={teamId} />}
          <Shown of={asked}>
            {({ points }) => (
              <div>
                {points.length === 0 && <p className="muted">{texts.none}</p>}
                {points.map((point) => (
                  <PromiseCard key={point.id} point={point} promise={point.promise} />
                ))}
              </div>
            )}
          </Shown>
        </div>
      )}
    </>
  );
}
