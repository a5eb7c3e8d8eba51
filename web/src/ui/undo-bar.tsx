import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { useOffer } from '../session/undo.ts';

const Undo = lazy(async () => ({ default: (await import('../undo/undo.tsx')).Undo }));

/** The place stands there before it says anything: only then is what appears in it read aloud. */
export function UndoBar(): ReactNode {
  const offer = useOffer();
  return (
    <div className="undo" role="status">
      <Suspense>{offer && <Undo key={offer.key} offer={offer} />}</Suspense>
    </div>
  );
}
