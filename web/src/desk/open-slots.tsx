import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { SlotPreviewQuery, TeamSlotsQuery } from '../api/generated/desk/graphql.ts';
import { OpenSlotsDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { Panel } from './panel.tsx';
import type { Series } from './asked.ts';
import { RhythmChoice } from './rhythm-choice.tsx';
import { Skipped } from './skipped.tsx';
import { useSlotsTexts } from './slots-texts.ts';
import { useDeskTexts } from './texts.ts';
import { TimeChoice } from './time-choice.tsx';
import { Undo } from './undo-slots.tsx';

type Props = {
  team: NonNullable<TeamSlotsQuery['team']>;
  series: Series;
  change: (next: Partial<Series>) => void;
  preview: UseQueryResult<SlotPreviewQuery>;
};

export function OpenSlots({ team, series, change, preview }: Props): ReactNode {
  const { slots: texts } = useDeskTexts();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const open = useAct(OpenSlotsDocument, ({ openSlots }) =>
    setOpened(openSlots.slots.map(({ id }) => id)),
  );
  const planned = preview.data?.slotPreview;
  const count = planned?.starts.length ?? 0;
  return (
    <Panel title={texts.formTitle(team.visitType.name, team.site.name)}>
      <form
        className="form"
        data-open-slots
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate({ input: { teamId: team.id, ...series } });
        }}
      >
        <Fields series={series} change={change} />
        {planned && <Skipped skipped={planned.skipped} />}
        <Trouble error={open.error ?? preview.error} />
        {opened.length > 0 && (
          <Notice good>
            <p>{texts.opened(opened.length)}</p>
            <Undo key={opened[0]} slotIds={opened} onDone={() => setOpened([])} />
          </Notice>
        )}
        <Button
          type="submit"
          color="carpet"
          size="lg"
          loading={open.isPending}
          disabled={count === 0}
        >
          {texts.open(count)}
        </Button>
      </form>
    </Panel>
  );
}

function Fields({ series, change }: Pick<Props, 'series' | 'change'>): ReactNode {
  const { slots: texts } = useDeskTexts();
  const { rhythm } = useSlotsTexts();
  return (
    <>
      <div className="pair">
        <TextInput
          type="date"
          label={texts.from}
          value={series.from}
          required
          onChange={({ currentTarget: { value } }) =>
            change({ from: value, ...(value > series.until ? { until: value } : {}) })
          }
        />
        <TextInput
          type="date"
          label={texts.until}
          value={series.until}
          min={series.from}
          required
          onChange={({ currentTarget: { value } }) => change({ until: value })}
        />
      </div>
      <RhythmChoice series={series} change={change} />
      <div className="pair">
        <TimeChoice
          label={texts.fromTime}
          value={series.fromTime}
          onChange={(fromTime) => change({ fromTime })}
        />
        <TimeChoice
          label={texts.untilTime}
          value={series.untilTime}
          onChange={(untilTime) => change({ untilTime })}
        />
      </div>
      <NativeSelect
        label={texts.capacity}
        value={String(series.capacity)}
        data={[
          { value: '1', label: texts.places(1) },
          { value: '2', label: texts.places(2) },
        ]}
        onChange={({ currentTarget: { value } }) => change({ capacity: Number(value) })}
      />
      <Checkbox
        label={rhythm.skipSchoolHolidays}
        checked={series.skipSchoolHolidays}
        onChange={({ currentTarget }) => change({ skipSchoolHolidays: currentTarget.checked })}
      />
    </>
  );
}
