import type { ReactNode } from 'react';
import { useId } from 'react';

type Props = { title: string; note?: string | undefined; children: ReactNode };

/** One question with its answer; the title is the question. */
export function Panel({ title, note, children }: Props): ReactNode {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {note && <p className="note">{note}</p>}
    </section>
  );
}

type ScrollerProps = { label: string; children: ReactNode };

/** A table wider than the screen scrolls in its own place, with the keyboard too. */
export function Scroller({ label, children }: ScrollerProps): ReactNode {
  return (
    <div className="scroller" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
