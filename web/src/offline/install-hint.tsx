import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import { install, neverInstall, wayToInstall } from './install.ts';
import { offlineReady } from './offline-texts.ts';

const Hint = lazy(async () => {
  const [card] = await Promise.all([import('./install-card.tsx'), offlineReady()]);
  return { default: card.InstallCard };
});

/** After the first look-back, when somebody knows what it is for; said no to once, it stays away. */
export function InstallHint(): ReactNode {
  const [way, setWay] = useState(wayToInstall);
  if (way === null) return null;
  const done = (): void => {
    neverInstall();
    setWay(null);
  };
  return (
    <Suspense>
      <Hint way={way} onInstall={() => void install().then(done)} onNo={done} />
    </Suspense>
  );
}
