import type { ReactNode } from 'react';
import { NoPasskey } from '../session/passkeys.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAccount } from './account-texts.ts';

/** A device that gives nothing is no fault of the connection. */
export function PasskeyTrouble({ error }: { error: Error | null }): ReactNode {
  const texts = useAccount();
  if (!(error instanceof NoPasskey)) return <Trouble error={error} />;
  return (
    <Notice>
      <p>{error.known ? texts.knownDevice : texts.device}</p>
    </Notice>
  );
}
