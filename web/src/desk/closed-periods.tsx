import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { CloseTeamDocument, ReopenTeamDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { useLocale } from '../session/locale.ts';
import { today } from '../time/dates.ts';
import { date, weekdayName } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import { Panel } from './panel.tsx';
import type { Team } from './asked.ts';
import { useDeskTexts } from './texts.ts';
import { TimeChoice } from './time-choice.tsx';
import { WeekdayChoice } from './weekday-choice.tsx';

type Period = Team['closedPeriods'][number];

export function ClosedPeriods({ team }: { team: Team }): ReactNode {
  const { closed: texts } = useDeskTexts();
  const reopen = useAct(ReopenTeamDocument);
  return (
    <Panel title={texts.title} note={texts.note}>
      <Trouble error={reopen.error} />
      {team.closedPeriods.length === 0 && <p className="muted">{texts.none}</p>}
      <ul className="rows">
        {team.closedPeriods.map((period) => (
          <li key={period.id}>
            <InWords period={period} />
            {team.mayManage && (
              <Button
                variant="default"
                loading={reopen.isPending && reopen.variables.closedPeriodId === period.id}
                onClick={() => reopen.mutate({ closedPeriodId: period.id })}
              >
                {texts.reopen}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {team.mayManage && <CloseTeam teamId={team.id} />}
    </Panel>
  );
}

function InWords({ period }: { period: Period }): ReactNode {
  const { closed: texts } = useDeskTexts();
  const locale = useLocale();
  const { from, until, weekdays, fromTime, untilTime } = period;
  const days = weekdays.map((weekday) => weekdayName(weekday, locale, 'long')).join(', ');
  return (
    <p>
      <strong>
        {until
          ? texts.span(date(from, locale), date(until, locale))
          : texts.since(date(from, locale))}
      </strong>
      <br />
      <span className="muted">
        {days === '' ? texts.everyDay : days}
        {fromTime && untilTime ? `, ${fromTime}–${untilTime}` : ''}
      </span>
    </p>
  );
}

const empty = {
  from: '',
  until: '',
  weekdays: [] as number[],
  fromTime: '',
  untilTime: '',
};

function CloseTeam({ teamId }: { teamId: string }): ReactNode {
  const { closed: texts } = useDeskTexts();
  const { value, change, clear } = useDraft(`closed:${teamId}`, { ...empty, from: today() });
  const close = useAct(CloseTeamDocument, clear);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const { from, until, weekdays, fromTime, untilTime } = value;
        close.mutate({
          input: {
            teamId,
            from,
            weekdays,
            until: until || null,
            fromTime: fromTime || null,
            untilTime: untilTime || null,
          },
        });
      }}
    >
      <h3>{texts.add}</h3>
      <div className="pair">
        <TextInput
          type="date"
          label={texts.from}
          value={value.from}
          required
          onChange={({ currentTarget }) => change({ from: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={texts.until}
          value={value.until}
          min={value.from}
          onChange={({ currentTarget }) => change({ until: currentTarget.value })}
        />
      </div>
      <WeekdayChoice
        label={texts.weekdays}
        value={value.weekdays}
        onChange={(weekdays) => change({ weekdays })}
      />
      <div className="pair">
        <TimeChoice
          label={texts.fromTime}
          value={value.fromTime}
          none={texts.wholeDay}
          onChange={(fromTime) => change({ fromTime })}
        />
        <TimeChoice
          label={texts.untilTime}
          value={value.untilTime}
          none={texts.wholeDay}
          onChange={(untilTime) => change({ untilTime })}
        />
      </div>
      <Trouble error={close.error} />
      <div>
        <Button type="submit" variant="default" loading={close.isPending}>
          {texts.close}
        </Button>
      </div>
    </form>
  );
}
