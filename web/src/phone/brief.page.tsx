import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PreparationQuery } from '../api/generated/phone/graphql.ts';
import { PreparationDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { useTexts } from '../session/texts.ts';
import { dayAndSpan } from '../time/format.ts';
import { NotThere } from '../ui/not-there.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { useBefore } from './before-texts.ts';
import './brief-page.css';
import { ToldBefore } from './told-before.tsx';

const route = getRouteApi('/phone/own/visits/$visitId/brief');

type Visit = NonNullable<PreparationQuery['visit']>;

/** The brief alone, for one sheet of A4. */
export function BriefPage(): ReactNode {
  const { visitId } = route.useParams();
  const { brief: texts } = useBefore();
  const asked = useQuery(reading(PreparationDocument, { id: visitId }));
  return (
    <Shown of={asked} title={texts.title}>
      {({ visit }) => (visit ? <Sheet visit={visit} /> : <NotThere />)}
    </Shown>
  );
}

function Sheet({ visit }: { visit: Visit }): ReactNode {
  const { brief: texts, errand } = useBefore();
  const { visit: words } = useTexts();
  const locale = useLocale();
  const { visitType, team, startsAt, endsAt, timeZone } = visit;
  const when = startsAt && endsAt ? dayAndSpan({ startsAt, endsAt, timeZone }, locale) : '';
  return (
    <div className="sheet">
      <PageTitle>{`${texts.title}: ${visitType.name}`}</PageTitle>
      <p className="lead">
        {when} · {team.name}, {team.site.name}, {team.site.address}
      </p>
      <p className="screen-only actions">
        <button type="button" className="go" onClick={() => window.print()}>
          {texts.print}
        </button>
        <Link to="/visits/$visitId" params={{ visitId: visit.id }} className="quiet">
          {texts.back}
        </Link>
      </p>
      <h2>{words.bringTitle}</h2>
      <p>{visitType.whatToBring}</p>
      <h2>{words.questions}</h2>
      <ul>
        {visitType.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      {visitType.errand !== '' && (
        <>
          <h2>{errand}</h2>
          <p>{visitType.errand}</p>
        </>
      )}
      {visit.toldBefore && <ToldBefore brief={visit.toldBefore} />}
    </div>
  );
}
