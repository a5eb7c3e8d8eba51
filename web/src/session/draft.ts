import { useState } from 'react';
import { forget, forgetAll, recall, remember } from './storage.ts';

const prefix = 'od-draft:';

export type Draft<T> = Readonly<{
  value: T;
  change: (next: Partial<T>) => void;
  clear: () => void;
}>;

/**
 * A form whose text is written to the device with every keystroke, so that an expired session, a
 * closed tab or an empty battery costs nothing. Sending it, or signing out, removes it.
 */
export function useDraft<T extends object>(key: string, empty: T): Draft<T> {
  const [kept, setKept] = useState(() => ({ key, value: read(key, empty) }));
  const value = kept.key === key ? kept.value : read(key, empty);
  return {
    value,
    change: (next) => {
      const changed = { ...value, ...next };
      setKept({ key, value: changed });
      remember(prefix + key, JSON.stringify(changed));
    },
    clear: () => {
      setKept({ key, value: empty });
      forget(prefix + key);
    },
  };
}

/** What was kept under a key, as soon as it is known to have arrived. */
export const forgetDraft = (key: string): void => forget(prefix + key);

export const forgetDrafts = (): void => forgetAll(prefix);

function read<T extends object>(key: string, empty: T): T {
  const text = recall(prefix + key);
  if (text === null) return empty;
  try {
    return { ...empty, ...(JSON.parse(text) as Partial<T>) };
  } catch {
    return empty;
  }
}
