import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { SetAgreementDocument } from '../api/generated/desk/graphql.ts';
import type { ProgrammesQuery } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { Trouble } from '../ui/trouble.tsx';
import { CountField } from './count-field.tsx';
import { Panel } from './panel.tsx';
import type { Programme } from './asked.ts';
import { useDeskTexts } from './texts.ts';

type Props = { programme: Programme; visitTypes: ProgrammesQuery['visitTypes'] };

export function Agreements({ programme, visitTypes }: Props): ReactNode {
  const { programme: texts } = useDeskTexts();
  return (
    <Panel title={texts.agreements} note={texts.agreementsNote}>
      {programme.agreements.length === 0 && <p className="muted">{texts.noAgreements}</p>}
      <ul className="rows">
        {programme.agreements.map(({ leaderGroup, norm, shares }) => (
          <li key={leaderGroup}>
            <p>
              <strong>{leaderGroup}</strong> {texts.norm(norm)}
              <br />
              <span className="muted">
                {shares.map(({ count, visitType }) => `${count}× ${visitType.name}`).join(', ')}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {programme.state === 'DRAFT' && (
        <SetAgreement programme={programme} visitTypes={visitTypes} />
      )}
    </Panel>
  );
}

type Draft = { leaderGroup: string; norm: number; shares: Record<string, number> };
const empty: Draft = { leaderGroup: '', norm: 4, shares: {} };

function SetAgreement({ programme, visitTypes }: Props): ReactNode {
  const { programme: texts } = useDeskTexts();
  const { value, change, clear } = useDraft(`agreement:${programme.id}`, empty);
  const set = useAct(SetAgreementDocument, clear);
  const shares = visitTypes.flatMap(({ id }) => {
    const count = value.shares[id] ?? 0;
    return count > 0 ? [{ visitTypeId: id, count }] : [];
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const { leaderGroup, norm } = value;
        set.mutate({ input: { programmeId: programme.id, leaderGroup, norm, shares } });
      }}
    >
      <h3>{texts.setAgreement}</h3>
      <div className="pair">
        <TextInput
          label={texts.group}
          value={value.leaderGroup}
          required
          onChange={({ currentTarget }) => change({ leaderGroup: currentTarget.value })}
        />
        <CountField
          max={52}
          label={texts.normLabel}
          value={value.norm}
          onChange={(norm) => change({ norm })}
        />
      </div>
      <fieldset className="plain-fieldset">
        <legend>{texts.shares}</legend>
        <div className="pair">
          {visitTypes.map(({ id, name }) => (
            <CountField
              max={52}
              key={id}
              label={name}
              value={value.shares[id] ?? 0}
              onChange={(count) => change({ shares: { ...value.shares, [id]: count } })}
            />
          ))}
        </div>
      </fieldset>
      <Trouble error={set.error} />
      <div>
        <Button type="submit" variant="default" loading={set.isPending}>
          {texts.keepAgreement}
        </Button>
      </div>
    </form>
  );
}
