import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';

const undoFor = 10_000;

/** Shown for as long as something can be taken back. */
export function ForAWhile({ children }: { children: ReactNode }): ReactNode {
  const [open, setOpen] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setOpen(false), undoFor);
    return () => clearTimeout(timer);
  }, []);
  return open && children;
}
