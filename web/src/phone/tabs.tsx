import { Link } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Me } from '../session/me.ts';
import { isHost, isOffice } from '../session/me.ts';
import { useTexts } from '../session/texts.ts';

const icons = {
  today: 'M5 21V3l9 3v15zm9-15h5v15h-5M11 12v1',
  visits: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  agenda: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M9 15l2 2 4-4',
  promises: 'M4 12l5 5L20 6',
  guests: 'M14 4h4v16h-4M14 12H4m4-4-4 4 4 4',
  team: 'M8 11a3 3 0 100-6 3 3 0 000 6zM2 20c0-4 2.5-6 6-6s6 2 6 6M17 11a2.5 2.5 0 100-5M17 14c3 0 5 2 5 5',
  overview: 'M4 20V10M10 20V4M16 20v-7M22 20H2',
} as const;

type Tab = { icon: keyof typeof icons; to: LinkProps['to'] };

const tabsOf = (me: Me): readonly Tab[] => [
  ...(me.isLeader ? ([{ icon: 'today', to: '/today' }] as const) : []),
  ...(me.isLeader ? ([{ icon: 'visits', to: '/visits' }] as const) : []),
  ...(me.principals.length > 0 ? ([{ icon: 'agenda', to: '/agenda' }] as const) : []),
  { icon: 'promises', to: '/promises' },
  ...(isHost(me) ? ([{ icon: 'guests', to: '/guests' }] as const) : []),
  ...(isHost(me) ? ([{ icon: 'team', to: '/team/guests' }] as const) : []),
  ...(isOffice(me) ? ([{ icon: 'overview', to: '/overview' }] as const) : []),
];

export function Tabs({ me }: { me: Me }): ReactNode {
  const { frame } = useTexts();
  return (
    <nav className="tabs" aria-label={frame.navigation}>
      {tabsOf(me).map(({ icon, to }) => (
        <Link key={icon} to={to} className="tab">
          <svg
            width="22"
            height="22"
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
            aria-hidden="true"
          >
            <path d={icons[icon]} />
          </svg>
          {frame.tabs[icon]}
        </Link>
      ))}
    </nav>
  );
}
