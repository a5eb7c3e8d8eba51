import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

let pagesShown = 0;

type Props = { children: string; className?: string };

/** Name of the tab and heading of the page; on a change of page the reader's place is here. */
export function PageTitle({ children, className }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (pagesShown > 0) heading.current?.focus({ preventScroll: true });
    pagesShown += 1;
  }, []);
  return (
    <>
      <title>{`${children} · Open Deur`}</title>
      <h1 ref={heading} tabIndex={-1} className={className}>
        {children}
      </h1>
    </>
  );
}
