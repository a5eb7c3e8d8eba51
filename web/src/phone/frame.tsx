import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../session/me.ts';
import { useSignOut } from '../session/use-sign-out.ts';
import { useTexts } from '../session/texts.ts';
import { Brand } from '../ui/brand.tsx';
import { Switches } from '../ui/switches.tsx';
import { UndoBar } from '../ui/undo-bar.tsx';
import { Tabs } from './tabs.tsx';
import './phone.css';

export function PhoneFrame(): ReactNode {
  const { frame } = useTexts();
  const { data: me } = useQuery(meQuery);
  const signOut = useSignOut();
  return (
    <div className={me ? 'phone with-tabs' : 'phone'}>
      <a className="skip" href="#main">
        {frame.skip}
      </a>
      <header>
        <div>
          <Brand />
          {me && <Tabs me={me} />}
          <Switches />
        </div>
      </header>
      <main id="main" className="column" tabIndex={-1}>
        <Outlet />
      </main>
      <UndoBar />
      {me && (
        <footer className="column foot small">
          {frame.signedInAs(me.person.name)}
          {me.isLeader && <Link to="/assistants">{frame.assistants}</Link>}
          {me.isLeader && <Link to="/calendars">{frame.calendars}</Link>}
          <Link to="/account" className="text-button">
            {frame.account}
          </Link>
          <button type="button" className="text-button" onClick={signOut}>
            {frame.signOut}
          </button>
        </footer>
      )}
    </div>
  );
}
