import type { ReactNode } from 'react';
import { useState } from 'react';
import { send } from '../api/client.ts';
import type { AccountQuery } from '../api/generated/phone/graphql.ts';
import {
  PrepareVouchingDocument,
  RemovePasskeyDocument,
  VouchByCodeDocument,
  VouchByPasskeyDocument,
} from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { signWithPasskey, useCeremony } from '../session/passkeys.ts';
import { moment } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useAccount } from './account-texts.ts';
import { PasskeyTrouble } from './passkey-trouble.tsx';

type Passkey = NonNullable<AccountQuery['me']>['passkeys'][number];
type Props = { passkey: Passkey; hasOtherVouched: boolean };
type Asking = 'nothing' | 'code' | 'remove';

async function byPasskey(id: string): Promise<void> {
  const { prepareVouching } = await send(PrepareVouchingDocument, { id, byCode: false });
  await send(VouchByPasskeyDocument, { id, response: await signWithPasskey(prepareVouching) });
}

export function PasskeyCard({ passkey, hasOtherVouched }: Props): ReactNode {
  const { passkeys: texts } = useAccount();
  const locale = useLocale();
  const [asking, setAsking] = useState<Asking>('nothing');
  const { id, name, createdAt, usedAt, vouchedAt } = passkey;
  const done = (): void => setAsking('nothing');
  return (
    <section className="card" aria-label={name}>
      <div className="row">
        <h3>{name}</h3>
        <span className={vouchedAt ? 'pill petrol' : 'pill amber'}>
          {vouchedAt ? texts.vouched : texts.notVouched}
        </span>
      </div>
      <p className="small">
        {texts.added(moment(createdAt, locale))}{' '}
        {usedAt ? texts.used(moment(usedAt, locale)) : texts.neverUsed}
      </p>
      {asking === 'code' && <VouchByCode id={id} onDone={done} />}
      {asking === 'remove' && <Remove passkey={passkey} onDone={done} />}
      {asking === 'nothing' && (
        <Choices passkey={passkey} hasOtherVouched={hasOtherVouched} onAsk={setAsking} />
      )}
    </section>
  );
}

type ChoicesProps = Props & { onAsk: (asking: Asking) => void };

function Choices({ passkey, hasOtherVouched, onAsk }: ChoicesProps): ReactNode {
  const { passkeys: texts } = useAccount();
  const vouch = useCeremony(byPasskey);
  const waits = passkey.vouchedAt === null;
  return (
    <>
      <PasskeyTrouble error={vouch.error} />
      <div className="actions">
        {waits && (
          <button type="button" className="quiet" onClick={() => onAsk('code')}>
            {texts.withCode}
          </button>
        )}
        {waits && hasOtherVouched && (
          <button
            type="button"
            className="quiet"
            disabled={vouch.isPending}
            onClick={() => vouch.mutate(passkey.id)}
          >
            {texts.withPasskey}
          </button>
        )}
        <button type="button" className="quiet" onClick={() => onAsk('remove')}>
          {texts.remove}
        </button>
      </div>
    </>
  );
}

type AskingProps = { onDone: () => void };

function VouchByCode({ id, onDone }: AskingProps & { id: string }): ReactNode {
  const { passkeys: texts } = useAccount();
  const [code, setCode] = useState('');
  const vouch = useCeremony(async (typed: string) => {
    const { prepareVouching } = await send(PrepareVouchingDocument, { id, byCode: true });
    const response = await signWithPasskey(prepareVouching);
    await send(VouchByCodeDocument, { code: typed, response });
  }, onDone);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        vouch.mutate(code.replace(/\D/g, ''));
      }}
    >
      <label>
        {texts.code}
        <input
          value={code}
          onChange={(event) => setCode(event.target.value)}
          inputMode="numeric"
          autoComplete="off"
          pattern="\s*(\d\s*){6}"
          title={texts.code}
          required
        />
      </label>
      <p className="small">{texts.codeHint}</p>
      <PasskeyTrouble error={vouch.error} />
      <div className="actions">
        <button type="submit" className="quiet" disabled={vouch.isPending}>
          {texts.confirm}
        </button>
        <button type="button" className="quiet" onClick={onDone}>
          {texts.keep}
        </button>
      </div>
    </form>
  );
}

function Remove({ passkey, onDone }: AskingProps & { passkey: Passkey }): ReactNode {
  const { passkeys: texts } = useAccount();
  const remove = useAct(RemovePasskeyDocument, onDone);
  return (
    <>
      <p>{texts.removeQuestion(passkey.name)}</p>
      <Trouble error={remove.error} />
      <div className="actions">
        <button
          type="button"
          className="quiet"
          disabled={remove.isPending}
          onClick={() => remove.mutate({ id: passkey.id })}
        >
          {texts.removeForSure}
        </button>
        <button type="button" className="quiet" onClick={onDone}>
          {texts.keep}
        </button>
      </div>
    </>
  );
}
