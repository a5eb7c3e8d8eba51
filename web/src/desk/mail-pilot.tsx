import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { EndPilotDocument, StartPilotDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useMail } from './mail-texts.ts';

type Props = { address: string | null; fixed: boolean };

export function MailPilot({ address, fixed }: Props): ReactNode {
  const { pilot: texts } = useMail();
  return (
    <>
      <p>
        <span className={address ? 'pill amber' : 'pill petrol'}>
          {address ? texts.on(address) : texts.off}
        </span>
      </p>
      {fixed && <p>{texts.fixed}</p>}
      {!fixed && (address ? <End /> : <Start />)}
    </>
  );
}

function Start(): ReactNode {
  const { pilot: texts } = useMail();
  const [address, setAddress] = useState('');
  const start = useAct(StartPilotDocument);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({ address });
      }}
    >
      <TextInput
        type="email"
        label={texts.address}
        value={address}
        required
        onChange={({ currentTarget }) => setAddress(currentTarget.value)}
      />
      <Trouble error={start.error} />
      <div>
        <Button type="submit" variant="default" loading={start.isPending}>
          {texts.start}
        </Button>
      </div>
    </form>
  );
}

function End(): ReactNode {
  const { pilot: texts } = useMail();
  const end = useAct(EndPilotDocument);
  return (
    <div className="form">
      <Trouble error={end.error} />
      <div>
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate({})}>
          {texts.end}
        </Button>
      </div>
    </div>
  );
}
