import { Link } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Me } from '../session/me.ts';
import { isHost, isOffice, isTraveller } from '../session/me.ts';
import { useDeskTexts } from './texts.ts';
import type { DeskTexts } from './texts.ts';

type Entry = { to: LinkProps['to']; label: string };
type Group = { title: string; entries: readonly Entry[] };

function groupsFor(me: Me, { frame }: DeskTexts): readonly Group[] {
  const { links } = frame;
  const own = { title: frame.own, entries: ownEntries(me, links) };
  const team = {
    title: frame.team,
    entries: [
      { to: '/team/slots', label: links.slots },
      { to: '/team/guests', label: links.guests },
      { to: '/team/points', label: links.points },
    ],
  } as const;
  const office = {
    title: frame.organisation,
    entries: [
      { to: '/overview', label: links.overview },
      { to: '/leaders', label: links.leaders },
      { to: '/supply', label: links.supply },
      { to: '/rotation', label: links.rotation },
      { to: '/follow-up', label: links.followUp },
      { to: '/triage', label: links.triage },
      { to: '/themes', label: links.themes },
      { to: '/teams', label: links.teams },
      { to: '/programme', label: links.programme },
      { to: '/preparation', label: links.preparation },
      { to: '/access', label: links.access },
      ...(me.roles.includes('ADMINISTRATOR') ? [{ to: '/mail', label: links.mail } as const] : []),
      { to: '/mail/replies', label: links.replies },
    ],
  } as const;
  return [
    ...(isTraveller(me) ? [own] : []),
    ...(isHost(me) ? [team] : []),
    ...(isOffice(me) ? [office] : []),
  ];
}

const ownEntries = (me: Me, links: DeskTexts['frame']['links']): readonly Entry[] => [
  ...(me.isLeader ? [{ to: '/today', label: links.today } as const] : []),
  ...(me.principals.length > 0 ? [{ to: '/agenda', label: links.agenda } as const] : []),
];

export function Navigation({ me, onFollow }: { me: Me; onFollow: () => void }): ReactNode {
  const groups = groupsFor(me, useDeskTexts());
  return groups.map(({ title, entries }) => (
    <section key={title} className="nav-group">
      {groups.length > 1 && <h2>{title}</h2>}
      {entries.map(({ to, label }) => (
        <Link key={to} to={to} className="nav-link" onClick={onFollow}>
          {label}
        </Link>
      ))}
    </section>
  ));
}
