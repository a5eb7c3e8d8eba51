import type { ReactNode } from 'react';

type Props = { children: ReactNode; good?: boolean };

/** Said in words, with an icon and a border: colour alone tells nothing to some of us. */
export function Notice({ children, good = false }: Props): ReactNode {
  return (
    <div className={good ? 'notice good' : 'notice'} role={good ? 'status' : 'alert'}>
      <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
        <path
          d={
            good
              ? 'M10 1a9 9 0 110 18 9 9 0 010-18zm-1.2 12.6 6-6-1.4-1.4-4.6 4.6-2.2-2.2-1.4 1.4z'
              : 'M10 1a9 9 0 110 18 9 9 0 010-18zM9 5v6h2V5zm0 8v2h2v-2z'
          }
        />
      </svg>
      <div>{children}</div>
    </div>
  );
}
