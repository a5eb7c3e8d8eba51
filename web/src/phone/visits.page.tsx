import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { VisitsDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../session/texts.ts';
import { now } from '../time/clock.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import type { VisitFacts } from './visit-card.tsx';
import { VisitLine } from './visit-card.tsx';

export function VisitsPage(): ReactNode {
  const me = useMe();
  const { visits: texts } = useTexts();
  const asked = useQuery(reading(VisitsDocument, { personId: me.person.id }));
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <div className="actions">
        <Link to="/book" className="go">
          {texts.book}
        </Link>
        <Link to="/visits/log" className="quiet">
          {texts.logged}
        </Link>
      </div>
      <Shown of={asked}>{({ visits }) => <Lists visits={visits} />}</Shown>
    </>
  );
}

const open = new Set(['PROPOSED', 'CONFIRMED', 'POSTPONED']);

/** A visit that ended but nobody has confirmed yet already belongs to what has been. */
export const isComing = ({ state, endsAt }: VisitFacts): boolean =>
  open.has(state) && (endsAt === null || Date.parse(endsAt) > now());

function Lists({ visits }: { visits: readonly VisitFacts[] }): ReactNode {
  const { visits: texts } = useTexts();
  const byStart = visits.toSorted((a, b) => (a.startsAt ?? '9').localeCompare(b.startsAt ?? '9'));
  const coming = byStart.filter(isComing);
  const past = byStart.filter((visit) => !isComing(visit)).reverse();
  return (
    <>
      <List title={texts.coming} none={texts.noneComing} visits={coming} />
      <List title={texts.past} none={texts.nonePast} visits={past} />
    </>
  );
}

type ListProps = { title: string; none: string; visits: readonly VisitFacts[] };

function List({ title, none, visits }: ListProps): ReactNode {
  return (
    <section>
      <h2>{title}</h2>
      {visits.length === 0 ? (
        <p className="lead">{none}</p>
      ) : (
        <ul className="card plain-list">
          {visits.map((visit) => (
            <li key={visit.id}>
              <VisitLine visit={visit} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
