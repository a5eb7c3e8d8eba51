import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export function Brand(): ReactNode {
  return (
    <Link to="/" className="brand">
      <img src="/door.svg" alt="" width="28" height="28" />
      Open Deur
    </Link>
  );
}
