import type { ReactNode } from 'react';

type Props = {
  label: string;
  text: string;
  /** What is typed while it is being sent would be lost. */
  busy?: boolean | undefined;
  onChange: (text: string) => void;
};

/** A few words that others will read, in whatever script they are written. */
export function SharedText({ label, text, busy = false, onChange }: Props): ReactNode {
  return (
    <label className="field">
      {label}
      <textarea
        dir="auto"
        readOnly={busy}
        value={text}
        minLength={3}
        maxLength={500}
        required
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
