import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TeamPointsQuery } from '../api/generated/desk/graphql.ts';
import { TeamPointsDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useMe } from '../session/me.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { SomeFirst } from '../ui/some-first.tsx';
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
          <Shown of={asked}>{({ points }) => <Points points={points} />}</Shown>
        </div>
      )}
    </>
  );
}

type Points = TeamPointsQuery['points'];

/** What still waits comes first; what was answered is there to be read. */
function Points({ points }: { points: Points }): ReactNode {
  const { points: texts } = useDeskTexts();
  const waits = ({ promise: { stage } }: Points[number]): boolean =>
    stage !== 'DONE' && stage !== 'NO_BECAUSE';
  const open = points.filter(waits);
  const answered = points.filter((point) => !waits(point));
  if (points.length === 0) return <p className="muted">{texts.none}</p>;
  return (
    <div>
      {open.length > 0 && <List title={texts.open(open.length)} points={open} />}
      {answered.length > 0 && <List title={texts.answered(answered.length)} points={answered} />}
    </div>
  );
}

function List({ title, points }: { title: string; points: Points }): ReactNode {
  return (
    <section>
      <h2>{title}</h2>
      <SomeFirst items={points} step={6}>
        {(some) => (
          <div className="cards">
            {some.map((point) => (
              <PromiseCard key={point.id} heading="h3" point={point} promise={point.promise} />
            ))}
          </div>
        )}
      </SomeFirst>
    </section>
  );
}
