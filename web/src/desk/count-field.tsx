import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  label: string;
  value: number;
  max: number;
  onChange: (value: number) => void;
  disabled?: boolean;
};

/** A whole number that is not negative; the browser's own field is enough for it. */
export function CountField({ label, value, max, onChange, disabled = false }: Props): ReactNode {
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      label={label}
      value={String(value)}
      min={0}
      max={max}
      step={1}
      disabled={disabled}
      onChange={({ currentTarget }) => onChange(Math.trunc(Number(currentTarget.value)) || 0)}
    />
  );
}
