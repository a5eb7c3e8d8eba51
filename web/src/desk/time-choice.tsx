import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';

const quarters = Array.from({ length: 96 }, (_, quarter) => {
  const minutes = quarter * 15;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
});

type Props = { label: string; value: string; onChange: (value: string) => void; none?: string };

/** A list of quarters: a native time field shows AM and PM to some Dutch readers. */
export function TimeChoice({ label, value, onChange, none }: Props): ReactNode {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[...(none === undefined ? [] : [{ value: '', label: none }]), ...quarters]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
