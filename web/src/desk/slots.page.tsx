import type { Series } from './asked.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TeamSlotsQuery } from '../api/generated/desk/graphql.ts';
import { SlotPreviewDocument, TeamSlotsDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useDraft } from '../session/draft.ts';
import { isDate, nextQuarter, today } from '../time/dates.ts';
import { NotThere } from '../ui/not-there.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { AskedSlots } from './asked-slots.tsx';
import { OpenSlots } from './open-slots.tsx';
import { Quarter } from './quarter.tsx';
import { SameAsQuarter } from './same-as-quarter.tsx';
import { TeamChoice, useTeamChoice } from './team-choice.tsx';
import { TeamSlots } from './team-slots.tsx';
import { useDeskTexts } from './texts.ts';

/** Left what one wants to open, right how the quarter looks with it. */
export function SlotsPage(): ReactNode {
  const choice = useTeamChoice();
  const { slots: texts, frame } = useDeskTexts();
  return (
    <>
      <div className="top">
        <div>
          <PageTitle>{texts.title}</PageTitle>
          <p className="lead">{texts.lead}</p>
        </div>
        <TeamChoice {...choice} />
      </div>
      {choice.teamId === null ? (
        <p>{frame.noTeam}</p>
      ) : (
        <OfTeam key={choice.teamId} teamId={choice.teamId} />
      )}
    </>
  );
}

const firstSeries = (): Series => ({
  ...nextQuarter(today()),
  every: 'WEEKLY',
  weekdays: [4],
  weekOfMonth: null,
  fromTime: '09:00',
  untilTime: '12:00',
  capacity: 1,
  skipSchoolHolidays: true,
});

function OfTeam({ teamId }: { teamId: string }): ReactNode {
  const { value: series, change } = useDraft(`slots:${teamId}`, firstSeries());
  const { from, until } = series;
  const valid =
    isDate(from) && isDate(until) && from <= until && series.fromTime !== series.untilTime;
  const asked = useQuery({
    ...reading(TeamSlotsDocument, { teamId, from, until }),
    enabled: valid,
    placeholderData: (old: TeamSlotsQuery | undefined) => old,
  });
  const preview = useQuery({
    ...reading(SlotPreviewDocument, { input: { teamId, ...series } }),
    enabled: valid && asked.data?.team?.mayManage === true,
  });
  return (
    <Shown of={asked}>
      {({ team, slots }) =>
        team === null ? (
          <NotThere />
        ) : (
          <div className={team.mayManage ? 'beside' : ''}>
            {team.mayManage && (
              <div>
                <AskedSlots teamId={teamId} onOpen={change} />
                <SameAsQuarter teamId={teamId} />
                <OpenSlots team={team} series={series} change={change} preview={preview} />
              </div>
            )}
            <div>
              <Quarter
                from={from}
                until={until}
                timeZone={team.site.timeZone}
                slots={slots}
                starts={preview.data?.slotPreview.starts ?? []}
              />
              <TeamSlots slots={slots} mayManage={team.mayManage} />
            </div>
          </div>
        )
      }
    </Shown>
  );
}
