import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Series } from './asked.ts';
import { useSlotsTexts } from './slots-texts.ts';
import { useDeskTexts } from './texts.ts';
import { WeekdayChoice } from './weekday-choice.tsx';

const kinds = ['WEEKLY', 'EVERY_TWO_WEEKS', 'MONTHLY'] as const;
const weeks = ['FIRST', 'SECOND', 'THIRD', 'FOURTH', 'LAST'] as const;

type Props = { series: Series; change: (next: Partial<Series>) => void };

/** How often, on which days, and for a month the how-manieth of them. */
export function RhythmChoice({ series, change }: Props): ReactNode {
  const { slots: texts } = useDeskTexts();
  const { rhythm } = useSlotsTexts();
  const isMonthly = series.every === 'MONTHLY';
  return (
    <>
      <NativeSelect
        label={rhythm.every}
        value={series.every}
        data={kinds.map((kind) => ({ value: kind, label: rhythm.kinds[kind] }))}
        onChange={({ currentTarget: { value } }) => {
          const every = kinds.find((kind) => kind === value) ?? 'WEEKLY';
          change({ every, weekOfMonth: every === 'MONTHLY' ? 'FIRST' : null });
        }}
      />
      {isMonthly && (
        <NativeSelect
          label={rhythm.weekOfMonth}
          value={series.weekOfMonth ?? 'FIRST'}
          data={weeks.map((week) => ({ value: week, label: rhythm.weeks[week] }))}
          onChange={({ currentTarget: { value } }) =>
            change({ weekOfMonth: weeks.find((week) => week === value) ?? 'FIRST' })
          }
        />
      )}
      <WeekdayChoice
        label={texts.weekdays}
        value={series.weekdays}
        onChange={(weekdays) => change({ weekdays })}
      />
    </>
  );
}
