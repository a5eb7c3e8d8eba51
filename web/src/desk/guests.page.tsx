import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { GuestFactsFragment } from '../api/generated/desk/graphql.ts';
import { GuestsDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { plusDays, today } from '../time/dates.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Guest } from './guest.tsx';
import type { Members } from './asked.ts';
import { Panel } from './panel.tsx';
import { TeamChoice, useTeamChoice } from './team-choice.tsx';
import { useDeskTexts } from './texts.ts';

export function GuestsPage(): ReactNode {
  const choice = useTeamChoice();
  const { guests: texts, frame } = useDeskTexts();
  return (
    <>
      <div className="top">
        <div>
          <PageTitle>{texts.title}</PageTitle>
          <p className="lead">{texts.lead}</p>
        </div>
        <TeamChoice {...choice} />
      </div>
      {choice.teamId === null ? <p>{frame.noTeam}</p> : <OfTeam teamId={choice.teamId} />}
    </>
  );
}

const daysBack = 90;

function OfTeam({ teamId }: { teamId: string }): ReactNode {
  const asked = useQuery(reading(GuestsDocument, { teamId, from: plusDays(today(), -daysBack) }));
  return (
    <Shown of={asked}>
      {({ team, visits }) => <Lists visits={visits} members={team?.members ?? []} />}
    </Shown>
  );
}

type Visit = GuestFactsFragment;

const asksForTheTeam = ({ actions }: Visit): boolean =>
  actions.includes('CONFIRM_IT_HAPPENED') ||
  actions.includes('REPORT_MISSED') ||
  actions.includes('AGREE');

const byStart = (a: Visit, b: Visit): number =>
  (a.startsAt ?? '9').localeCompare(b.startsAt ?? '9');

type ListsProps = { visits: readonly Visit[]; members: Members };

function Lists({ visits, members }: ListsProps): ReactNode {
  const { guests: texts } = useDeskTexts();
  const sorted = visits.toSorted(byStart);
  const asked = sorted.filter(asksForTheTeam);
  const rest = sorted.filter((visit) => !asksForTheTeam(visit));
  const coming = rest.filter(({ state }) => state === 'CONFIRMED' || state === 'PROPOSED');
  const past = rest.filter((visit) => !coming.includes(visit)).reverse();
  return (
    <>
      {asked.length > 0 && (
        <Panel title={texts.asked(asked.length)}>
          <List visits={asked} members={members} main />
        </Panel>
      )}
      <Panel title={texts.coming} note={texts.appraisal}>
        {coming.length === 0 ? (
          <p className="muted">{texts.noneComing}</p>
        ) : (
          <List visits={coming} members={members} />
        )}
      </Panel>
      {past.length > 0 && (
        <Panel title={texts.past}>
          <List visits={past} members={members} />
        </Panel>
      )}
    </>
  );
}

function List({ visits, members, main = false }: ListsProps & { main?: boolean }): ReactNode {
  return (
    <ul className="rows">
      {visits.map((visit, place) => (
        <Guest key={visit.id} visit={visit} members={members} main={main && place === 0} />
      ))}
    </ul>
  );
}
