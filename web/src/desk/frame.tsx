import { AppShell, Burger, MantineProvider } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useMe } from '../session/me.ts';
import { useScheme } from '../session/scheme.ts';
import { useTexts } from '../session/texts.ts';
import { useSignOut } from '../session/use-sign-out.ts';
import { Brand } from '../ui/brand.tsx';
import { Switches } from '../ui/switches.tsx';
import { UndoBar } from '../ui/undo-bar.tsx';
import { Navigation } from './navigation.tsx';
import { useDeskTexts } from './texts.ts';
import { cssVariables, theme } from './theme.ts';
import './mantine.ts';
import './desk.css';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

export function DeskFrame(): ReactNode {
  const scheme = useScheme();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      getStyleNonce={() => nonce}
    >
      <Shell />
    </MantineProvider>
  );
}

function Shell(): ReactNode {
  const [opened, setOpened] = useState(false);
  const { frame } = useTexts();
  const texts = useDeskTexts();
  const me = useMe();
  const signOut = useSignOut();
  return (
    <AppShell
      className="desk"
      header={{ height: 60 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'md', sm: 'xl' }}
      transitionDuration={0}
    >
      <a className="skip" href="#main">
        {frame.skip}
      </a>
      <AppShell.Header className="bar">
        <Burger
          opened={opened}
          onClick={() => setOpened(!opened)}
          hiddenFrom="sm"
          aria-label={opened ? texts.frame.closeMenu : texts.frame.openMenu}
          aria-expanded={opened}
        />
        <Brand />
        <Switches />
      </AppShell.Header>
      <AppShell.Navbar className="side" aria-label={frame.navigation} withBorder={false}>
        <Navigation me={me} onFollow={() => setOpened(false)} />
        <div className="who">
          {frame.signedInAs(me.person.name)}
          <Link to="/account" className="link-button">
            {frame.account}
          </Link>
          <button type="button" onClick={signOut}>
            {frame.signOut}
          </button>
        </div>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className="page">
        <Outlet />
      </AppShell.Main>
      <UndoBar />
    </AppShell>
  );
}
