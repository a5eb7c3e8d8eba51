import { Chip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocale } from '../session/locale.ts';
import { weekdayName } from '../time/format.ts';

const week = [1, 2, 3, 4, 5, 6, 7];

type Props = { label: string; value: readonly number[]; onChange: (value: number[]) => void };

export function WeekdayChoice({ label, value, onChange }: Props): ReactNode {
  const locale = useLocale();
  return (
    <fieldset className="weekdays">
      <legend>{label}</legend>
      <Chip.Group
        multiple
        value={value.map(String)}
        onChange={(chosen) => onChange(chosen.map(Number).sort((a, b) => a - b))}
      >
        {week.map((weekday) => (
          <Chip key={weekday} value={String(weekday)} size="md" radius="md" variant="filled">
            {weekdayName(weekday, locale)}
          </Chip>
        ))}
      </Chip.Group>
    </fieldset>
  );
}
