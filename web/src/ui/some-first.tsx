import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTexts } from '../session/texts.ts';

type Props<T> = {
  items: readonly T[];
  step: number;
  children: (shown: readonly T[]) => ReactNode;
};

/** A long list begins short; the rest comes when it is asked for. */
export function SomeFirst<T>({ items, step, children }: Props<T>): ReactNode {
  const { frame } = useTexts();
  const [count, setCount] = useState(step);
  return (
    <>
      {children(items.slice(0, count))}
      {items.length > count && (
        <button type="button" className="more" onClick={() => setCount(count + step)}>
          {frame.more(items.length - count)}
        </button>
      )}
    </>
  );
}
