import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '../session/texts.ts';
import { PageTitle } from './page-title.tsx';

/** Not there and not yours look the same. */
export function NotThere(): ReactNode {
  const { notThere } = useTexts();
  return (
    <>
      <PageTitle>{notThere.title}</PageTitle>
      <p>{notThere.text}</p>
      <p>
        <Link to="/">{notThere.home}</Link>
      </p>
    </>
  );
}

/** For an address that belongs to neither half. */
export function NoSuchPage(): ReactNode {
  return (
    <main id="main" className="nowhere">
      <NotThere />
    </main>
  );
}
