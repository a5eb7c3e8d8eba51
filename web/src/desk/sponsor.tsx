import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { NameSponsorDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useMessages } from '../phone/messages-texts.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { Programme } from './asked.ts';
import { Panel } from './panel.tsx';
import { PersonSearch } from './person-search.tsx';

type Role = 'sponsor' | 'deputy';

/** Who is responsible on the board, and who stands in where it concerns the sponsor personally. */
export function Sponsor({ programme }: { programme: Programme }): ReactNode {
  const { sponsor: texts } = useMessages();
  const { id: programmeId, sponsor, deputy } = programme;
  const decided = programme.councilDecisionNumber !== null || programme.noCouncilBecause !== null;
  const save = useAct(NameSponsorDocument);
  const put = (role: Role, personId: string | null): void => {
    const named = { sponsorId: sponsor?.id ?? null, deputyId: deputy?.id ?? null };
    save.mutate({ input: { programmeId, ...named, [`${role}Id`]: personId } });
  };
  return (
    <Panel title={texts.title} note={texts.note}>
      {sponsor === null && <p>{texts.ends}</p>}
      {sponsor !== null && deputy === null && <p>{texts.noDeputy}</p>}
      {!decided && <p className="muted">{texts.namesOff}</p>}
      {(['sponsor', 'deputy'] as const).map((role) => (
        <OneRole key={role} role={role} programme={programme} onPut={put} />
      ))}
      <Trouble error={save.error} />
    </Panel>
  );
}

type Props = { role: Role; programme: Programme; onPut: (role: Role, id: string | null) => void };

function OneRole({ role, programme, onPut }: Props): ReactNode {
  const { sponsor: texts } = useMessages();
  const person = programme[role];
  const other = role === 'sponsor' ? programme.deputy : programme.sponsor;
  return (
    <div className="form">
      <p>
        {texts[role]}: <strong>{person?.name ?? texts.nobody}</strong>
      </p>
      {person === null ? (
        <PersonSearch
          label={texts.search[role]}
          choose={texts.choose[role]}
          except={other?.id ?? ''}
          onChoose={({ id }) => onPut(role, id)}
        />
      ) : (
        <div>
          <Button variant="default" onClick={() => onPut(role, null)}>
            {texts.clear[role]}
          </Button>
        </div>
      )}
    </div>
  );
}
