import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TodayDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import type { Me } from '../session/me.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../session/texts.ts';
import { plusDays, today } from '../time/dates.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { OpenExchanges, useExchanges } from './open-exchanges.tsx';
import { Proposed } from './proposed.tsx';
import { awaitsAnswer, VisitLine } from './visit-card.tsx';
import { isComing } from './visits.page.tsx';

/** An assistant's page: per principal what waits for an answer and what is coming. */
export function AgendaPage(): ReactNode {
  const me = useMe();
  const { agenda: texts } = useTexts();
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <p className="lead">{texts.lead}</p>
      {me.principals.map((principal) => (
        <Principal key={principal.id} person={principal} />
      ))}
    </>
  );
}

function Principal({ person }: { person: Me['principals'][number] }): ReactNode {
  const { agenda: texts, agreement: words, proposals } = useTexts();
  const asked = useQuery(
    reading(TodayDocument, { personId: person.id, from: plusDays(today(), -1) }),
  );
  const questions = useExchanges(person.id);
  return (
    <section>
      <h2>{person.name}</h2>
      <Shown of={asked}>
        {({ person: seen, visits }) => {
          const open = visits.filter(awaitsAnswer);
          const coming = visits.filter((visit) => isComing(visit) && !awaitsAnswer(visit));
          return (
            <>
              {seen?.agreement && <p className="lead">{words.words(seen.agreement)}</p>}
              <Proposed visits={open} title={proposals.titleFor(person.givenName, open.length)} />
              <OpenExchanges asked={questions} personId={person.id} />
              {coming.length > 0 && (
                <ul className="card plain-list">
                  {coming.map((visit) => (
                    <li key={visit.id}>
                      <VisitLine visit={visit} />
                    </li>
                  ))}
                </ul>
              )}
              <div className="actions">
                <Link to="/book" search={{ for: person.id }} className="quiet">
                  {texts.bookFor(person.givenName)}
                </Link>
                <Link to="/visits/log" search={{ for: person.id }} className="quiet">
                  {texts.loggedFor(person.givenName)}
                </Link>
                <Link to="/calendars" search={{ for: person.id }} className="quiet">
                  {texts.calendarOf(person.givenName)}
                </Link>
              </div>
            </>
          );
        }}
      </Shown>
    </section>
  );
}
