import type { ReactNode } from 'react';
import { useState } from 'react';
import { send } from '../api/client.ts';
import { AddPasskeyDocument, PreparePasskeyDocument } from '../api/generated/phone/graphql.ts';
import { createPasskey, knowsPasskeys, useCeremony } from '../session/passkeys.ts';
import { useAccount } from './account-texts.ts';
import { PasskeyTrouble } from './passkey-trouble.tsx';

async function add(name: string): Promise<void> {
  const { preparePasskey } = await send(PreparePasskeyDocument, {});
  await send(AddPasskeyDocument, { name, response: await createPasskey(preparePasskey) });
}

export function AddPasskey(): ReactNode {
  const { passkeys: texts } = useAccount();
  const [name, setName] = useState('');
  const ceremony = useCeremony(add, () => setName(''));
  if (!knowsPasskeys()) return <p className="lead">{texts.notHere}</p>;
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        ceremony.mutate(name.trim());
      }}
    >
      <label>
        {texts.name}
        <input
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={60}
          required
        />
      </label>
      <p className="small">{texts.nameHint}</p>
      <PasskeyTrouble error={ceremony.error} />
      <div className="actions">
        <button type="submit" className="go" disabled={ceremony.isPending}>
          {texts.add}
        </button>
      </div>
    </form>
  );
}
