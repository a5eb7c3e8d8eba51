import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { HostedVisitFragment } from '../api/generated/phone/graphql.ts';
import { HostedVisitsDocument, HostTeamsDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useMe } from '../session/me.ts';
import { plusDays, today } from '../time/dates.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { HostedVisit } from './hosted-visit.tsx';
import { useHosting } from './hosting-texts.ts';
import { usePoints } from './points-texts.ts';
import { Volunteering } from './volunteering.tsx';
import type { HostTeam } from './volunteering.tsx';

/** For whoever works beside a guest: what is asked, who comes, and who takes whom along. */
export function GuestsPage(): ReactNode {
  const { guests: texts } = useHosting();
  const points = usePoints();
  const asked = useQuery(reading(HostTeamsDocument, {}));
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <p className="lead">{texts.appraisal}</p>
      <p>
        <Link to="/thanks">{points.thanks.page}</Link>
      </p>
      <Shown of={asked}>
        {({ me }) =>
          me === null || me.teams.length === 0 ? (
            <p>{texts.none}</p>
          ) : (
            me.teams.map((membership) => (
              <OfTeam key={membership.team.id} membership={membership} />
            ))
          )
        }
      </Shown>
    </>
  );
}

const daysBack = 30;

function OfTeam({ membership }: { membership: HostTeam }): ReactNode {
  const { guests: texts } = useHosting();
  const { team } = membership;
  const asked = useQuery(
    reading(HostedVisitsDocument, { teamId: team.id, from: plusDays(today(), -daysBack) }),
  );
  return (
    <section>
      <h2>{texts.volunteering(team.name)}</h2>
      <Volunteering membership={membership} />
      <Shown of={asked}>{({ visits }) => <Lists visits={visits} />}</Shown>
      <p>
        <Link to="/board" search={{ team: team.id }}>
          {texts.board}
        </Link>
      </p>
      <p>
        <Link to="/team/guests" search={{ team: team.id }}>
          {texts.all}
        </Link>
      </p>
    </section>
  );
}

type Visits = readonly HostedVisitFragment[];

function Lists({ visits }: { visits: Visits }): ReactNode {
  const { guests: texts } = useHosting();
  const me = useMe();
  const own = visits.filter(({ visitor }) => visitor.id !== me.person.id);
  const decide = own.filter(({ actions }) => actions.includes('CONFIRM_IT_HAPPENED'));
  const coming = own.filter((visit) => visit.state === 'CONFIRMED' && !decide.includes(visit));
  const been = own.filter(({ state, mirrorLink }) => state === 'DONE' && mirrorLink !== null);
  const open = coming.filter(({ actions }) => actions.includes('CLAIM'));
  const mine = coming.filter(({ host }) => host?.id === me.person.id);
  const others = coming.filter((visit) => !open.includes(visit) && !mine.includes(visit));
  return (
    <>
      <List title={texts.decide} visits={decide} main />
      <List title={texts.mine} visits={mine} note={texts.giveBackNote} />
      <List title={texts.open} visits={open} main={decide.length === 0} />
      <List title={texts.others} visits={others} />
      <List title={texts.been} visits={been} />
      {decide.length + coming.length === 0 && <p className="lead">{texts.noneComing}</p>}
    </>
  );
}

type ListProps = { title: string; visits: Visits; main?: boolean; note?: string };

function List({ title, visits, main = false, note }: ListProps): ReactNode {
  if (visits.length === 0) return null;
  return (
    <section>
      <h3 className="list-title">{title}</h3>
      {note && <p className="small">{note}</p>}
      {visits.map((visit, place) => (
        <HostedVisit key={visit.id} visit={visit} main={main && place === 0} />
      ))}
    </section>
  );
}
