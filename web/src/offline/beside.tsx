import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState, useSyncExternalStore } from 'react';
import { useLocale } from '../session/locale.ts';
import { meQuery } from '../session/me.ts';
import { time } from '../time/format.ts';
import './beside.css';
import { useReadBefore } from './coverage.ts';
import { Leaving } from './leaving.tsx';
import { useOffline } from './offline-texts.ts';
import { heldBy, onItems } from './queue.ts';
import type { Item } from './queue.ts';
import { RefusedItem } from './refused-item.tsx';
import { takeNextVersion, useNextVersion } from './shell.ts';
import { useItems } from './use-queued.ts';

type Found = Readonly<{ own: readonly Item[]; waiting: number }>;

/**
 * One's own, and what belongs to a link: what others wrote at this device is nobody's business. While
 * nobody is signed in, only how much waits for somebody.
 */
function useFound(): Found {
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const items = useItems();
  const own = items.filter(({ person }) => person === null || person === me?.person.id);
  const counted = me ? own : items;
  return { own, waiting: counted.filter(({ refused }) => refused === null).length };
}

/** What the device says for itself, beside whatever page is shown. */
export function Beside(): ReactNode {
  const texts = useOffline();
  const { own, waiting } = useFound();
  const refused = own.filter((item) => item.refused !== null);
  return (
    <>
      <aside className="on-device" aria-label={texts.region}>
        <div role="status">
          <State count={waiting} />
        </div>
        <NextVersion />
        {refused.length > 0 && (
          <section className="on-device-card">
            <h2>{texts.refused.title}</h2>
            {refused.map((item) => (
              <RefusedItem key={item.id} item={item} />
            ))}
          </section>
        )}
      </aside>
      <Leaving items={own} />
    </>
  );
}

function State({ count }: { count: number }): ReactNode {
  const texts = useOffline();
  const locale = useLocale();
  const readBefore = useReadBefore();
  const held = useSyncExternalStore(onItems, heldBy);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const said: string[] = [];
  if (count > 0 && held === 'COVERAGE') said.push(texts.waiting(count));
  if (count > 0 && held === 'SIGN_IN') said.push(texts.waitingForSignIn(count));
  if (readBefore !== null)
    said.push(texts.readAt(time(new Date(readBefore).toISOString(), timeZone, locale)));
  return said.length > 0 && <p>{said.join(' · ')}</p>;
}

function NextVersion(): ReactNode {
  const { newVersion: texts } = useOffline();
  const next = useNextVersion();
  const [later, setLater] = useState(false);
  if (!next || later) return null;
  return (
    <section className="on-device-card">
      <p>{texts.text}</p>
      <p className="on-device-ways">
        <button type="button" onClick={() => takeNextVersion(next)}>
          {texts.now}
        </button>
        <button type="button" onClick={() => setLater(true)}>
          {texts.later}
        </button>
      </p>
    </section>
  );
}
