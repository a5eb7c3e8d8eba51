import type { ReactNode } from 'react';
import { useHosting } from './hosting-texts.ts';

type Props = {
  address: string | null;
  /** The next step on its page. */
  main?: boolean;
};

/** Whether it was used already nobody is told: that would say who answered. */
export function ToMirror({ address, main = false }: Props): ReactNode {
  const { guests: texts } = useHosting();
  if (address === null) return null;
  return (
    <p className={main ? 'actions' : undefined}>
      <a href={address} className={main ? 'go' : undefined}>
        {texts.mirror}
      </a>
    </p>
  );
}
