import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DecideContestDocument } from '../api/generated/desk/graphql.ts';
import type { Finding } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useHosting } from '../phone/hosting-texts.ts';
import { useLocale } from '../session/locale.ts';
import { useTexts } from '../session/texts.ts';
import { day, dayAndSpan } from '../time/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { contestedQuery, openContests } from './contests.ts';
import type { ContestedVisit } from './contests.ts';

const findings = ['IT_HAPPENED', 'NOBODY_CAME', 'HOST_WAS_AWAY'] as const;

/** Both sides said something else; HR asks both and writes down what it found. */
export function ContestedPage(): ReactNode {
  const { contested: texts } = useHosting();
  const asked = useQuery(contestedQuery);
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <p className="lead">{texts.lead}</p>
      <Shown of={asked}>{(data) => <List visits={openContests(data)} />}</Shown>
    </>
  );
}

function List({ visits }: { visits: readonly ContestedVisit[] }): ReactNode {
  const { contested: texts } = useHosting();
  if (visits.length === 0) return <p>{texts.none}</p>;
  return (
    <div className="cards">
      {visits.map((visit) => (
        <Contested key={visit.id} visit={visit} />
      ))}
    </div>
  );
}

function Contested({ visit }: { visit: ContestedVisit }): ReactNode {
  const { contested: texts } = useHosting();
  const { visit: words } = useTexts();
  const locale = useLocale();
  const { id, visitor, team, host, startsAt, endsAt, timeZone, contestedAt } = visit;
  return (
    <section className="panel" aria-labelledby={`contested-${id}`}>
      <h2 id={`contested-${id}`}>{visitor.name}</h2>
      <p>
        {texts.team(team.name)}
        <br />
        {startsAt && endsAt
          ? dayAndSpan({ startsAt, endsAt, timeZone }, locale)
          : words.withoutDate}
      </p>
      <p className="muted">
        {host && `${texts.host(host.name)}. `}
        {contestedAt && texts.since(day(contestedAt, timeZone, locale))}
      </p>
      <Findings visit={visit} />
    </section>
  );
}

function Findings({ visit }: { visit: ContestedVisit }): ReactNode {
  const { contested: texts } = useHosting();
  const [chosen, setChosen] = useState<Finding | null>(null);
  const decide = useAct(DecideContestDocument);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) decide.mutate({ id: visit.id, finding: chosen });
      }}
    >
      <fieldset className="plain-fieldset findings">
        <legend>{texts.found}</legend>
        {findings.map((finding) => (
          <label key={finding}>
            <input
              type="radio"
              name={`finding-${visit.id}`}
              checked={chosen === finding}
              onChange={() => setChosen(finding)}
            />
            <span>
              {texts.finding[finding]}
              <span className="muted">{texts.means[finding]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Trouble error={decide.error} />
      <Button type="submit" color="carpet" loading={decide.isPending} disabled={chosen === null}>
        {texts.send}
      </Button>
    </form>
  );
}
