import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { HostedQuery } from '../api/generated/desk/graphql.ts';
import { HostedDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { quarterNumber, today } from '../time/dates.ts';
import { decimal } from '../time/format.ts';
import { Shown } from '../ui/shown.tsx';
import type { Team } from './asked.ts';
import { Panel, Scroller } from './panel.tsx';
import { useSlotsTexts } from './slots-texts.ts';

type Quarters = NonNullable<HostedQuery['team']>['hosted'];

/** Visits and hours that the team gave, for itself and for whoever makes the roster. */
export function Hosted({ team }: { team: Team }): ReactNode {
  const { hosted: texts } = useSlotsTexts();
  const thisYear = Number(today().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const asked = useQuery(reading(HostedDocument, { id: team.id, year }));
  return (
    <Panel title={texts.title} note={texts.note}>
      <NativeSelect
        label={texts.year}
        value={String(year)}
        data={[thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map(String)}
        onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}
      />
      <Shown of={asked}>{(data) => <Table quarters={data.team?.hosted ?? []} />}</Shown>
      {team.mayManage && (
        <p className="after">
          <a href={`/exports/hosting/${team.id}?year=${year}`} download>
            {texts.file(year)}
          </a>
        </p>
      )}
    </Panel>
  );
}

function Table({ quarters }: { quarters: Quarters }): ReactNode {
  const { hosted: texts, quarterName } = useSlotsTexts();
  const locale = useLocale();
  const hours = (minutes: number): string => decimal(minutes / 60, locale);
  const visits = quarters.reduce((sum, quarter) => sum + quarter.visits, 0);
  const minutes = quarters.reduce((sum, quarter) => sum + quarter.minutes, 0);
  return (
    <Scroller label={texts.title}>
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{texts.quarter}</th>
            <th scope="col" className="number">
              {texts.visits}
            </th>
            <th scope="col" className="number">
              {texts.hours}
            </th>
          </tr>
        </thead>
        <tbody>
          {quarters.map((quarter) => (
            <tr key={quarter.quarter}>
              <th scope="row">
                {quarterName(quarterNumber(quarter.quarter), quarter.quarter.slice(0, 4))}
              </th>
              <td className="number">{quarter.visits}</td>
              <td className="number">{hours(quarter.minutes)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{texts.total}</th>
            <td className="number">{visits}</td>
            <td className="number">{hours(minutes)}</td>
          </tr>
        </tbody>
      </table>
    </Scroller>
  );
}
