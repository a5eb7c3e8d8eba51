import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type {
  MomentAtTeamFragment,
  RotationChangesQuery,
  RotationRunsQuery,
} from '../api/generated/desk/graphql.ts';
import { RotationChangesDocument, RotationRunsDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { day, dayAndSpan, time } from '../time/format.ts';
import { Shown } from '../ui/shown.tsx';
import type { Run } from './asked.ts';
import { Panel } from './panel.tsx';
import { useDeskTexts } from './texts.ts';

type Changes = RotationChangesQuery['rotationChanges'];
type Known = RotationRunsQuery['rotationRuns'][number];

const ZONE = 'Europe/Amsterdam';

/** What differs from another draft of the programme: from the one it was made from, to begin with. */
export function DraftChanges({ run }: { run: Run }): ReactNode {
  const asked = useQuery(reading(RotationRunsDocument, { programmeId: run.programme.id }));
  const isOther = ({ id, state, publishedAt }: Known) =>
    id !== run.id && state === 'FINISHED' && !publishedAt;
  const others = (asked.data?.rotationRuns ?? []).filter(isOther);
  return others.length === 0 ? null : <Compared run={run} others={others} />;
}

function Compared({ run, others }: { run: Run; others: readonly Known[] }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const locale = useLocale();
  const base = others.find(({ id }) => id === run.basedOn?.id);
  const [sinceId, setSinceId] = useState(base?.id ?? '');
  return (
    <Panel title={texts.changesTitle}>
      <NativeSelect
        className="compared"
        label={texts.comparedWith}
        value={sinceId}
        onChange={({ currentTarget }) => setSinceId(currentTarget.value)}
      >
        <option value="">{texts.comparedWithNone}</option>
        {others.map(({ id, createdAt, seed }) => (
          <option key={id} value={id}>
            {texts.made(`${day(createdAt, ZONE, locale)} ${time(createdAt, ZONE, locale)}`, seed)}
          </option>
        ))}
      </NativeSelect>
      {sinceId && <Differences id={run.id} sinceId={sinceId} />}
    </Panel>
  );
}

function Differences({ id, sinceId }: { id: string; sinceId: string }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const asked = useQuery(reading(RotationChangesDocument, { id, sinceId }));
  return (
    <Shown of={asked}>
      {({ rotationChanges: { same, changes, gaps } }) => (
        <>
          <p role="status">{texts.changed(same, changes.length)}</p>
          <ul className="rows">
            {changes.map((change) => (
              <Change
                key={`${change.person.id} ${change.from?.id} ${change.to?.id}`}
                change={change}
              />
            ))}
            {gaps.map(({ person, before, after }) => (
              <li key={person.id}>
                <p>
                  <strong>{person.name}</strong>
                </p>
                <p className="muted">{texts.gapChanged(before, after)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Shown>
  );
}

function Change({ change }: { change: Changes['changes'][number] }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const { kind, person, from, to, sentence } = change;
  return (
    <li className="proposed">
      <p>
        <strong>{person.name}</strong>
        <br />
        <span className={kind === 'GONE' ? 'pill' : 'pill petrol'}>{texts.changeKind[kind]}</span>
      </p>
      <p>
        {from && (
          <del>
            <Moment slot={from} />
          </del>
        )}
        {from && to && <br />}
        {to && <Moment slot={to} />}
      </p>
      <p className="muted">{sentence}</p>
    </li>
  );
}

function Moment({ slot }: { slot: MomentAtTeamFragment }): ReactNode {
  const locale = useLocale();
  return (
    <>
      {dayAndSpan(slot, locale)}, {slot.team.name}
    </>
  );
}
