import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { SlotSupplyQuery } from '../api/generated/desk/graphql.ts';
import { AskForSlotsDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { nextQuarter, today } from '../time/dates.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { CountField } from './count-field.tsx';
import { Panel } from './panel.tsx';
import { useSlotsTexts } from './slots-texts.ts';

type Team = SlotSupplyQuery['teams'][number];
const kinds = ['EARLY', 'DAY', 'EVENING', 'WEEKEND'] as const;

/** One question to some teams; each answers for itself. */
export function AskForSlots({ teams }: { teams: readonly Team[] }): ReactNode {
  const { supply: texts, shiftKind, anyKind } = useSlotsTexts();
  const [teamIds, setTeamIds] = useState<readonly string[]>([]);
  const [days, setDays] = useState(() => nextQuarter(today()));
  const [count, setCount] = useState(4);
  const [kind, setKind] = useState('');
  const [asked, setAsked] = useState(0);
  const ask = useAct(AskForSlotsDocument, ({ askForSlots }) => {
    setAsked(askForSlots.length);
    setTeamIds([]);
  });
  return (
    <Panel title={texts.askTitle} note={texts.askNote}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = kinds.find((one) => one === kind) ?? null;
          ask.mutate({ teamIds: [...teamIds], ...days, count, shiftKind: wanted });
        }}
      >
        <TeamBoxes teams={teams} chosen={teamIds} onChange={setTeamIds} />
        <div className="pair">
          <TextInput
            type="date"
            label={texts.from}
            value={days.from}
            required
            onChange={({ currentTarget }) => setDays({ ...days, from: currentTarget.value })}
          />
          <TextInput
            type="date"
            label={texts.until}
            value={days.until}
            min={days.from}
            required
            onChange={({ currentTarget }) => setDays({ ...days, until: currentTarget.value })}
          />
        </div>
        <div className="pair">
          <CountField label={texts.count} value={count} max={100} onChange={setCount} />
          <NativeSelect
            label={texts.kind}
            value={kind}
            data={[
              { value: '', label: anyKind },
              ...kinds.map((one) => ({ value: one, label: shiftKind[one] })),
            ]}
            onChange={({ currentTarget }) => setKind(currentTarget.value)}
          />
        </div>
        <Trouble error={ask.error} />
        {asked > 0 && teamIds.length === 0 && (
          <Notice good>
            <p>{texts.asked(asked)}</p>
          </Notice>
        )}
        <Button
          type="submit"
          color="carpet"
          size="lg"
          loading={ask.isPending}
          disabled={teamIds.length === 0}
        >
          {texts.ask(teamIds.length)}
        </Button>
      </form>
    </Panel>
  );
}

type BoxesProps = {
  teams: readonly Team[];
  chosen: readonly string[];
  onChange: (teamIds: readonly string[]) => void;
};

function TeamBoxes({ teams, chosen, onChange }: BoxesProps): ReactNode {
  const { supply: texts } = useSlotsTexts();
  const [type, setType] = useState('');
  const types = new Map(teams.map(({ visitType }) => [visitType.id, visitType.name]));
  const shown = teams.filter(({ visitType }) => type === '' || visitType.id === type);
  return (
    <>
      <NativeSelect
        label={texts.columns.type}
        value={type}
        data={[
          { value: '', label: texts.all },
          ...[...types].map(([id, name]) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => {
          setType(currentTarget.value);
          onChange([]);
        }}
      />
      <Checkbox.Group label={texts.teams} value={[...chosen]} onChange={(next) => onChange(next)}>
        <div className="form tight">
          {shown.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  );
}
