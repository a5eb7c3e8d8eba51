import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { GuestCardQuery } from '../api/generated/desk/graphql.ts';
import { GuestCardDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useHosting } from '../phone/hosting-texts.ts';
import { useLocale } from '../session/locale.ts';
import { dayAndSpan } from '../time/format.ts';
import { NotThere } from '../ui/not-there.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { QrCode } from './qr-code.tsx';
import './guest-card.css';

const route = getRouteApi('/desk/team/guests/$visitId/card');

type Visit = NonNullable<GuestCardQuery['visit']>;

/** On paper for a host without e-mail; the code opens the page where it can be given back. */
export function GuestCardPage(): ReactNode {
  const { visitId } = route.useParams();
  const { card } = useHosting();
  const asked = useQuery(reading(GuestCardDocument, { id: visitId }));
  return (
    <Shown of={asked} title={card.plainTitle}>
      {({ visit }) => (visit ? <Page visit={visit} /> : <NotThere />)}
    </Shown>
  );
}

function Page({ visit }: { visit: Visit }): ReactNode {
  const { print: texts, card } = useHosting();
  const { host, hostCardLink, team } = visit;
  return (
    <>
      <div className="screen-only">
        <PageTitle>{host ? texts.title(host.name) : card.plainTitle}</PageTitle>
        <p className="lead">{texts.lead}</p>
        <p className="buttons">
          {hostCardLink !== null && (
            <Button color="carpet" onClick={() => window.print()}>
              {texts.print}
            </Button>
          )}
          <Link to="/team/guests" search={{ team: team.id }}>
            {texts.back}
          </Link>
        </p>
      </div>
      {host && hostCardLink !== null ? (
        <Card visit={visit} host={host.givenName} link={hostCardLink} />
      ) : (
        <p>{texts.noHost}</p>
      )}
    </>
  );
}

type CardProps = { visit: Visit; host: string; link: string };

function Card({ visit, host, link }: CardProps): ReactNode {
  const { card: texts, print } = useHosting();
  const locale = useLocale();
  const { visitor, visitType, team, startsAt, endsAt, timeZone } = visit;
  const when = startsAt && endsAt ? dayAndSpan({ startsAt, endsAt, timeZone }, locale) : '–';
  const rows = [
    [texts.visitor, [visitor.name, visitor.jobTitle].filter(Boolean).join(', ')],
    [texts.when, when],
    [texts.where, `${team.site.name}, ${team.site.address}`],
    [texts.what, visitType.name],
  ] as const;
  return (
    <section className="paper-card" aria-labelledby="card-title">
      <h2 id="card-title">{texts.title(host)}</h2>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{texts.lead}</p>
      <p>
        <strong>{print.customer}</strong>
      </p>
      <p>{texts.appraisal}</p>
      <div className="scan">
        <QrCode text={link} label={print.code} />
        <p>{print.scan}</p>
      </div>
    </section>
  );
}
