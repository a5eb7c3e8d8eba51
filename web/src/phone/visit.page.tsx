import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { VisitDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../session/texts.ts';
import { Loading } from '../ui/loading.tsx';
import { NotThere } from '../ui/not-there.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { afterVisitReady } from './after-visit-texts.ts';
import type { Visit } from './asked.ts';
import { beforeReady } from './before-texts.ts';
import { bookingReady } from './booking-texts.ts';
import { Brief } from './brief.tsx';
import { ChangeVisit } from './change-visit.tsx';
import { messagesReady } from './messages-texts.ts';
import { ownWordsReady } from './own-words-texts.ts';
import { Proposed } from './proposed.tsx';
import { asksLookBack, awaitsAnswer, VisitHead } from './visit-card.tsx';
import { VisitStory } from './visit-story.tsx';

const Preparation = lazy(async () => {
  const [page] = await Promise.all([import('./preparation.tsx'), beforeReady()]);
  return { default: page.Preparation };
});

const Late = lazy(async () => ({ default: (await import('./late.tsx')).Late }));

const Contest = lazy(async () => ({ default: (await import('./contest.tsx')).Contest }));

const BookInstead = lazy(async () => {
  const [page] = await Promise.all([import('./book-instead.tsx'), bookingReady()]);
  return { default: page.BookInstead };
});

const OwnVisit = lazy(async () => {
  const [page] = await Promise.all([import('./own-visit.tsx'), ownWordsReady(), afterVisitReady()]);
  return { default: page.OwnVisit };
});

const SentMessages = lazy(async () => {
  const [page] = await Promise.all([import('./sent-messages.tsx'), messagesReady()]);
  return { default: page.SentMessages };
});

const route = getRouteApi('/phone/own/visits/$visitId');

export function VisitPage(): ReactNode {
  const { visitId } = route.useParams();
  const { visit: texts } = useTexts();
  const asked = useQuery(reading(VisitDocument, { id: visitId }));
  return (
    <Shown of={asked} title={texts.title}>
      {({ visit }) => (visit ? <OneVisit key={visit.id} visit={visit} /> : <NotThere />)}
    </Shown>
  );
}

function OneVisit({ visit }: { visit: Visit }): ReactNode {
  const me = useMe();
  const { visit: texts } = useTexts();
  const own = visit.visitor.id === me.person.id;
  return (
    <>
      <PageTitle>{visit.visitType.name}</PageTitle>
      <p className="lead">{own ? visit.team.name : texts.of(visit.visitor.name)}</p>
      {awaitsAnswer(visit) ? (
        <Proposed visits={[visit]} />
      ) : (
        <section className="card">
          <VisitHead visit={visit} />
          <VisitStory visit={visit} />
        </section>
      )}
      <LookBack visit={visit} />
      <Asked visit={visit} />
      <ChangeVisit visit={visit} />
      {visit.state === 'CONFIRMED' && (
        <Suspense fallback={<Loading />}>
          <Preparation visitId={visit.id} />
        </Suspense>
      )}
      {(visit.state === 'CONFIRMED' || visit.state === 'PROPOSED') && <Brief visit={visit} />}
      {own && (
        <Suspense fallback={<Loading />}>
          <OwnVisit visit={visit} />
        </Suspense>
      )}
      <Points visit={visit} />
      {me.roles.includes('HR') && (
        <Suspense fallback={<Loading />}>
          <SentMessages visitId={visit.id} />
        </Suspense>
      )}
    </>
  );
}

/** What only some days bring: being late, a "nobody came" that is not so, a team that cannot. */
function Asked({ visit }: { visit: Visit }): ReactNode {
  return (
    <Suspense fallback={<Loading />}>
      {visit.actions.includes('ANNOUNCE_LATE') && <Late visit={visit} />}
      {visit.actions.includes('CONTEST') && <Contest visit={visit} />}
      {visit.cancelSide === 'HOST' && <BookInstead visit={visit} />}
    </Suspense>
  );
}

function LookBack({ visit }: { visit: Visit }): ReactNode {
  const { visit: texts } = useTexts();
  if (visit.reflected) return <p className="lead">{texts.reflected}</p>;
  if (!asksLookBack(visit)) return null;
  return (
    <div className="actions">
      <Link to="/visits/$visitId/look-back" params={{ visitId: visit.id }} className="go">
        {texts.lookBack}
      </Link>
    </div>
  );
}

function Points({ visit }: { visit: Visit }): ReactNode {
  const { visit: texts, words } = useTexts();
  if (visit.points.length === 0) return null;
  return (
    <section>
      <h2>{texts.points}</h2>
      <ul className="card plain-list">
        {visit.points.map(({ id, kind, text }) => (
          <li key={id}>
            <div className="line">
              <p dir="auto">{text}</p>
              <p className="small">{words.pointKind[kind]}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
