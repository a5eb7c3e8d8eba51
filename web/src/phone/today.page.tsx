import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TodayQuery } from '../api/generated/phone/graphql.ts';
import { TodayDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../session/texts.ts';
import { now } from '../time/clock.ts';
import { hourNow, plusDays, today } from '../time/dates.ts';
import { date } from '../time/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { AgreementCard } from './agreement.tsx';
import { OpenExchanges, useExchanges } from './open-exchanges.tsx';
import { Proposed } from './proposed.tsx';
import { isDated, useWhen } from './use-when.ts';
import type { VisitFacts } from './visit-card.tsx';
import { asksLookBack, awaitsAnswer, VisitHead } from './visit-card.tsx';

/** One screen, one next step: answer, swap, look back, prepare or choose, in that order. */
export function TodayPage(): ReactNode {
  const me = useMe();
  const { today: texts } = useTexts();
  const asked = useQuery(
    reading(TodayDocument, { personId: me.person.id, from: plusDays(today(), -60) }),
  );
  return (
    <>
      <PageTitle>{texts.greeting(hourNow(), me.person.givenName)}</PageTitle>
      <Shown of={asked}>{(data) => <Today data={data} />}</Shown>
    </>
  );
}

const isAhead = (visit: VisitFacts): boolean =>
  visit.state === 'CONFIRMED' && isDated(visit) && Date.parse(visit.endsAt) > now();

function Today({ data }: { data: TodayQuery }): ReactNode {
  const proposals = data.visits.filter(awaitsAnswer);
  const next = data.visits.filter(isAhead).sort(byStart)[0];
  const toLookBack = data.visits.filter(asksLookBack);
  const { id } = useMe().person;
  const asked = useExchanges(id);
  const answering = proposals.length > 0;
  const swapping = asked.exchanges.some((exchange) => exchange.asked.id === id);
  const busy = answering || swapping;
  return (
    <>
      <Proposed visits={proposals} />
      <OpenExchanges asked={asked} personId={id} main={!answering} />
      {toLookBack.map((visit, place) => (
        <LookBack key={visit.id} visit={visit} main={!busy && place === 0} />
      ))}
      {(next || !answering) && <NextVisit visit={next} main={!busy && toLookBack.length === 0} />}
      <AgreementCard agreement={data.person?.agreement ?? null} />
      <OpenPromises promises={data.promises} />
    </>
  );
}

const byStart = (a: VisitFacts, b: VisitFacts): number =>
  (a.startsAt ?? '').localeCompare(b.startsAt ?? '');

type Step = { main: boolean };

function NextVisit({ visit, main }: Step & { visit: VisitFacts | undefined }): ReactNode {
  const { today: texts } = useTexts();
  const look = main ? 'go' : 'quiet';
  if (!visit) {
    return (
      <section className="card">
        <h2>{texts.withoutDate}</h2>
        <p>{texts.chooseOne}</p>
        <div className="actions">
          <Link to="/book" className={look}>
            {texts.choose}
          </Link>
        </div>
      </section>
    );
  }
  return (
    <section className="card">
      <h2>{texts.next}</h2>
      <VisitHead visit={visit} />
      {visit.waitingForTeam && <p>{texts.waitingForTeam}</p>}
      <div className="actions">
        <Link to="/visits/$visitId" params={{ visitId: visit.id }} className={look}>
          {texts.prepare}
        </Link>
      </div>
    </section>
  );
}

function LookBack({ visit, main }: Step & { visit: VisitFacts }): ReactNode {
  const { today: texts } = useTexts();
  const when = useWhen();
  return (
    <section className="card">
      <h2>{texts.lookBackTitle(visit.team.name)}</h2>
      <p className="small">{when(visit)}</p>
      <div className="actions">
        <Link
          to="/visits/$visitId/look-back"
          params={{ visitId: visit.id }}
          className={main ? 'go' : 'quiet'}
        >
          {texts.lookBack}
        </Link>
      </div>
    </section>
  );
}

function OpenPromises({ promises }: { promises: TodayQuery['promises'] }): ReactNode {
  const { today: texts } = useTexts();
  const locale = useLocale();
  if (promises.length === 0) return null;
  return (
    <section className="card">
      <h2>{texts.promises(promises.length)}</h2>
      <ul className="plain-list">
        {promises.slice(0, 5).map(({ id, dueOn, stage, point }) => (
          <li key={id}>
            <div className="line">
              <p dir="auto">{point.text}</p>
              <p className="row small">
                {point.team.name}
                <span className={stage === 'OVERDUE' ? 'pill amber' : 'pill'}>
                  {stage === 'OVERDUE'
                    ? texts.since(date(dueOn, locale))
                    : texts.before(date(dueOn, locale))}
                </span>
              </p>
            </div>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Link to="/promises" className="quiet">
          {texts.answerPromises}
        </Link>
      </div>
    </section>
  );
}
