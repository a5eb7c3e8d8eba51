import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '../session/texts.ts';
import { PageTitle } from './page-title.tsx';

export function NotThere(): ReactNode {
  const { notThere } = useTexts();
  return (
    <main id="main" className="column">
      <PageTitle>{notThere.title}</PageTitle>
      <p>{notThere.text}</p>
      <p>
        <Link to="/">{notThere.home}</Link>
      </p>
    </main>
  );
}
