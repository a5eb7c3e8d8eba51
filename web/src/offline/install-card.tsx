import type { ReactNode } from 'react';
import { useOffline } from './offline-texts.ts';

type Props = { way: 'PROMPT' | 'IOS'; onInstall: () => void; onNo: () => void };

export function InstallCard({ way, onInstall, onNo }: Props): ReactNode {
  const { install: texts } = useOffline();
  return (
    <section className="card">
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      {way === 'IOS' && <p>{texts.ios}</p>}
      <div className="actions">
        {way === 'PROMPT' && (
          <button type="button" className="quiet" onClick={onInstall}>
            {texts.do}
          </button>
        )}
        <button type="button" className="quiet" onClick={onNo}>
          {texts.no}
        </button>
      </div>
    </section>
  );
}
