import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { quarters } from '../time/quarters.ts';

type Props = { label: string; value: string; onChange: (value: string) => void; none?: string };

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
