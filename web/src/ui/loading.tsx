import type { ReactNode } from 'react';
import { useTexts } from '../session/texts.ts';

export function Loading(): ReactNode {
  return (
    <p className="loading" role="status">
      {useTexts().frame.loading}
    </p>
  );
}
