import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ProgrammeThresholdsQuery } from '../api/generated/desk/graphql.ts';
import {
  ProgrammeThresholdsDocument,
  SetThresholdsDocument,
} from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { Notice } from '../ui/notice.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { CountField } from './count-field.tsx';
import { useFollowThrough } from './follow-through-texts.ts';
import { Panel } from './panel.tsx';

type Chosen = NonNullable<ProgrammeThresholdsQuery['programme']>['thresholds'];
const most: Chosen = {
  replyByWorkingDays: 60,
  confirmAfterDays: 90,
  settleFirstFrom: 50,
  warnVisitsUp: 500,
  warnFollowDown: 100,
  warnFromVisits: 1000,
};
const keys = [
  'replyByWorkingDays',
  'confirmAfterDays',
  'settleFirstFrom',
  'warnVisitsUp',
  'warnFollowDown',
  'warnFromVisits',
] as const satisfies readonly (keyof Chosen)[];

/** From when on the programme asks, redirects and warns. */
export function Thresholds({ programmeId }: { programmeId: string }): ReactNode {
  const { thresholds: texts } = useFollowThrough();
  const asked = useQuery(reading(ProgrammeThresholdsDocument, { programmeId }));
  return (
    <Panel title={texts.title} note={texts.note}>
      <Shown of={asked}>
        {({ programme }) =>
          programme && <Form programmeId={programmeId} known={programme.thresholds} />
        }
      </Shown>
    </Panel>
  );
}

function Form({ programmeId, known }: { programmeId: string; known: Chosen }): ReactNode {
  const { thresholds: texts } = useFollowThrough();
  const [chosen, setChosen] = useState(known);
  const save = useAct(SetThresholdsDocument);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ programmeId, thresholds: chosen });
      }}
    >
      {keys.map((key) => (
        <CountField
          key={key}
          label={texts.fields[key]}
          value={chosen[key]}
          max={most[key]}
          onChange={(value) => setChosen({ ...chosen, [key]: value })}
        />
      ))}
      <Trouble error={save.error} />
      {save.isSuccess && (
        <Notice good>
          <p>{texts.saved}</p>
        </Notice>
      )}
      <div>
        <Button type="submit" variant="default" loading={save.isPending}>
          {texts.save}
        </Button>
      </div>
    </form>
  );
}
