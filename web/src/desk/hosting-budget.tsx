import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { SetHostingBudgetDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { Team } from './asked.ts';
import { CountField } from './count-field.tsx';
import { Panel } from './panel.tsx';
import { useSlotsTexts } from './slots-texts.ts';
import { useDeskTexts } from './texts.ts';

const asText = (count: number | null | undefined): string => String(count ?? '');

/** How many visits the team can bear in a week and in a quarter. */
export function HostingBudget({ team }: { team: Team }): ReactNode {
  const { team: texts } = useDeskTexts();
  const { budget } = useSlotsTexts();
  const [perWeek, setPerWeek] = useState(team.budgetPerWeek);
  const [perQuarter, setPerQuarter] = useState(asText(team.budgetPerQuarter));
  const set = useAct(SetHostingBudgetDocument);
  const isAsItWas = perWeek === team.budgetPerWeek && perQuarter === asText(team.budgetPerQuarter);
  return (
    <Panel title={texts.budget} note={budget.note}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          const quarter = perQuarter === '' ? null : Math.trunc(Number(perQuarter));
          set.mutate({ teamId: team.id, perWeek, perQuarter: quarter });
        }}
      >
        <CountField
          label={texts.perWeek}
          value={perWeek}
          max={50}
          disabled={!team.mayManage}
          onChange={setPerWeek}
        />
        <TextInput
          type="number"
          inputMode="numeric"
          label={budget.perQuarter}
          value={perQuarter}
          min={0}
          max={650}
          step={1}
          disabled={!team.mayManage}
          onChange={({ currentTarget }) => setPerQuarter(currentTarget.value)}
        />
        <Trouble error={set.error} />
        {team.mayManage && (
          <div>
            <Button type="submit" variant="default" loading={set.isPending} disabled={isAsItWas}>
              {texts.keep}
            </Button>
          </div>
        )}
      </form>
    </Panel>
  );
}
