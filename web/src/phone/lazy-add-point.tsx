import type { ComponentProps, ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { Loading } from '../ui/loading.tsx';
import type { AddPoint } from './add-point.tsx';

const Form = lazy(async () => ({ default: (await import('./add-point.tsx')).AddPoint }));

/** Below what one came to read, and fetched after it. */
export function LazyAddPoint(props: ComponentProps<typeof AddPoint>): ReactNode {
  return (
    <Suspense fallback={<Loading />}>
      <Form {...props} />
    </Suspense>
  );
}
