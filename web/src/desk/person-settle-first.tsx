import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PersonSettleFirstQuery } from '../api/generated/desk/graphql.ts';
import {
  LiftSettleFirstDocument,
  PersonSettleFirstDocument,
} from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { useLocale } from '../session/locale.ts';
import { today } from '../time/dates.ts';
import { date } from '../time/format.ts';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { Panel } from './panel.tsx';
import { usePeople } from './people-texts.ts';

const empty = { reason: '', until: '' };
type Standing = PersonSettleFirstQuery['settleFirst'];

/** Whether the next visit is a return visit, and HR's leave to go on. */
export function PersonSettleFirst({ personId }: { personId: string }): ReactNode {
  const { settleFirst: texts } = usePeople().person;
  const asked = useQuery(reading(PersonSettleFirstDocument, { personId }));
  return (
    <Panel title={texts.title} note={texts.note}>
      <Shown of={asked}>
        {({ settleFirst }) => <Lift personId={personId} standing={settleFirst} />}
      </Shown>
    </Panel>
  );
}

function Lift({ personId, standing }: { personId: string; standing: Standing }): ReactNode {
  const { settleFirst: texts } = usePeople().person;
  const locale = useLocale();
  const { value, change, clear } = useDraft(`settle-first:${personId}`, empty);
  const lift = useAct(LiftSettleFirstDocument, clear);
  const { applies, overdue, from, liftedUntil } = standing;
  return (
    <>
      <p>
        {texts.stands(overdue, from)} {applies && texts.applies}{' '}
        {liftedUntil && texts.lifted(date(liftedUntil, locale))}
      </p>
      {applies && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            lift.mutate({ input: { personId, ...value } });
          }}
        >
          <Textarea
            label={texts.reason}
            value={value.reason}
            required
            minLength={20}
            maxLength={500}
            onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
          />
          <TextInput
            type="date"
            label={texts.until}
            value={value.until}
            min={today()}
            required
            onChange={({ currentTarget }) => change({ until: currentTarget.value })}
          />
          <Trouble error={lift.error} />
          <div>
            <Button type="submit" variant="default" loading={lift.isPending}>
              {texts.lift}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
