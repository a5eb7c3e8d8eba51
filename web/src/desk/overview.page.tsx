import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FollowThroughDocument, OverviewDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { isOffice, useMe } from '../session/me.ts';
import { date } from '../time/format.ts';
import { Loading } from '../ui/loading.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { contestedQuery } from './contests.ts';
import { ContestedPanel } from './contested-panel.tsx';
import { Coverage } from './coverage.tsx';
import { Departments } from './departments.tsx';
import { Expectations } from './expectations.tsx';
import { FollowThrough } from './follow-through.tsx';
import { MirrorFigures } from './mirror-figures.tsx';
import { WithProgramme } from './programme-choice.tsx';
import { Rates } from './rates.tsx';
import { useDeskTexts } from './texts.ts';
import { WithoutDate } from './without-date.tsx';
import './charts.css';

export function OverviewPage(): ReactNode {
  const { overview: texts } = useDeskTexts();
  return (
    <WithProgramme title={texts.title}>
      {(programme, choice) => (
        <>
          <div className="top">
            <PageTitle>{texts.title}</PageTitle>
            {choice}
          </div>
          <OfProgramme programmeId={programme.id} />
        </>
      )}
    </WithProgramme>
  );
}

/** Shown in one go: a panel that came a moment later would push away what is being read. */
function OfProgramme({ programmeId }: { programmeId: string }): ReactNode {
  const { overview: texts } = useDeskTexts();
  const locale = useLocale();
  const asked = useQuery(reading(OverviewDocument, { programmeId }));
  const followed = useQuery(reading(FollowThroughDocument, { programmeId }));
  const contested = useQuery({ ...contestedQuery, enabled: isOffice(useMe()) });
  if ([asked, followed, contested].some(({ isLoading }) => isLoading)) return <Loading />;
  return (
    <>
      <ContestedPanel />
      <Shown of={asked}>
        {({ overview, mirrorFigures }) => {
          const { startsOn, endsOn } = overview.programme;
          const period = texts.period(date(startsOn, locale), date(endsOn, locale));
          return (
            <div className="overview">
              <Rates overview={overview} />
              <FollowThrough of={followed} />
              <WithoutDate overview={overview} period={period} />
              <Departments rows={overview.perDepartment} period={period} />
              <Coverage cells={overview.coverage} />
              <MirrorFigures figures={mirrorFigures} />
              <Expectations figure={overview.expectations} />
            </div>
          );
        }}
      </Shown>
    </>
  );
}
