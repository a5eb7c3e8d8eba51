import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { OverviewDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { date } from '../time/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
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
          <ContestedPanel />
          <OfProgramme programmeId={programme.id} />
        </>
      )}
    </WithProgramme>
  );
}

function OfProgramme({ programmeId }: { programmeId: string }): ReactNode {
  const { overview: texts } = useDeskTexts();
  const locale = useLocale();
  const asked = useQuery(reading(OverviewDocument, { programmeId }));
  return (
    <Shown of={asked}>
      {({ overview, mirrorFigures }) => {
        const { startsOn, endsOn } = overview.programme;
        const period = texts.period(date(startsOn, locale), date(endsOn, locale));
        return (
          <div className="overview">
            <Rates overview={overview} />
            <FollowThrough programmeId={programmeId} />
            <WithoutDate overview={overview} period={period} />
            <Departments rows={overview.perDepartment} period={period} />
            <Coverage cells={overview.coverage} />
            <MirrorFigures figures={mirrorFigures} />
            <Expectations figure={overview.expectations} />
          </div>
        );
      }}
    </Shown>
  );
}
