import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import {
  SetDeskPhoneDocument,
  SetEmergencyPhoneDocument,
  TeamContactsDocument,
} from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useBeforeDesk } from './before-texts.ts';
import { Panel } from './panel.tsx';

/** Whom a visitor calls on the day; for HR and the leads. */
export function TeamContacts({ teamId }: { teamId: string }): ReactNode {
  const { contacts: texts } = useBeforeDesk();
  const asked = useQuery(reading(TeamContactsDocument, { id: teamId }));
  const setDesk = useAct(SetDeskPhoneDocument);
  const setEmergency = useAct(SetEmergencyPhoneDocument);
  return (
    <Panel title={texts.title} note={texts.note}>
      <Shown of={asked}>
        {({ team }) =>
          team && (
            <>
              <Phone
                key={`desk ${team.deskPhone}`}
                label={texts.desk}
                hint=""
                known={team.deskPhone}
                busy={setDesk.isPending}
                error={setDesk.error}
                onKeep={(phone) => setDesk.mutate({ teamId, phone })}
              />
              <Phone
                key={`emergency ${team.site.emergencyPhone}`}
                label={texts.emergency}
                hint={texts.emergencyHint}
                known={team.site.emergencyPhone}
                busy={setEmergency.isPending}
                error={setEmergency.error}
                onKeep={(phone) => setEmergency.mutate({ siteId: team.site.id, phone })}
              />
            </>
          )
        }
      </Shown>
    </Panel>
  );
}

type PhoneProps = {
  label: string;
  hint: string;
  known: string | null;
  busy: boolean;
  error: unknown;
  onKeep: (phone: string | null) => void;
};

function Phone({ label, hint, known, busy, error, onKeep }: PhoneProps): ReactNode {
  const { contacts: texts } = useBeforeDesk();
  const [phone, setPhone] = useState(known ?? '');
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(phone.trim() || null);
      }}
    >
      <TextInput
        type="tel"
        label={label}
        description={hint}
        value={phone}
        maxLength={30}
        onChange={({ currentTarget }) => setPhone(currentTarget.value)}
      />
      <Trouble error={error} />
      <div>
        <Button
          type="submit"
          variant="default"
          aria-label={`${texts.keep}: ${label}`}
          loading={busy}
          disabled={phone.trim() === (known ?? '')}
        >
          {texts.keep}
        </Button>
      </div>
    </form>
  );
}
