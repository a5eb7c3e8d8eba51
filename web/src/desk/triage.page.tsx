import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { TriageQuery } from '../api/generated/desk/graphql.ts';
import {
  MergePointDocument,
  TriageDocument,
  TriagePointDocument,
} from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { usePoints } from '../phone/points-texts.ts';
import { useLocale } from '../session/locale.ts';
import { useTexts } from '../session/texts.ts';
import { date } from '../time/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { SomeFirst } from '../ui/some-first.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { PersonSearch } from './person-search.tsx';
import { Heard } from './together.tsx';

type Waiting = TriageQuery['pointsToTriage'][number];
type Choices = Pick<TriageQuery, 'themes' | 'customerGoals'>;

/** What was raised and nobody of HR has looked at, oldest first. */
export function TriagePage(): ReactNode {
  const { triage: texts } = usePoints();
  const asked = useQuery(reading(TriageDocument, {}));
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <p className="lead">{texts.lead}</p>
      <Shown of={asked}>
        {({ pointsToTriage, ...choices }) =>
          pointsToTriage.length === 0 ? (
            <p className="muted">{texts.none}</p>
          ) : (
            <SomeFirst items={pointsToTriage} step={12}>
              {(some) => (
                <div className="cards">
                  {some.map((point) => (
                    <OnePoint key={point.id} point={point} choices={choices} />
                  ))}
                </div>
              )}
            </SomeFirst>
          )
        }
      </Shown>
    </>
  );
}

function OnePoint({ point, choices }: { point: Waiting; choices: Choices }): ReactNode {
  const { triage: texts } = usePoints();
  const { words } = useTexts();
  const locale = useLocale();
  return (
    <article className="panel">
      <h2>{point.text}</h2>
      <p className="muted">
        {texts.raised(point.team.name, date(point.raisedOn, locale))} ·{' '}
        {words.pointKind[point.kind]}
        <br />
        <Heard signal={point.signal} />
      </p>
      <Decide point={point} choices={choices} />
      {!point.merged && point.similar.length > 0 && <Similar point={point} />}
    </article>
  );
}

function Decide({ point, choices }: { point: Waiting; choices: Choices }): ReactNode {
  const { triage: texts, noTheme, theme } = usePoints();
  const [themeId, setTheme] = useState(point.theme?.id ?? '');
  const [goalId, setGoal] = useState(point.goal?.id ?? '');
  const [owner, setOwner] = useState(point.promise.owner);
  const decide = useAct(TriagePointDocument);
  const ownerId = owner.id === point.promise.owner.id ? null : owner.id;
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <div className="form">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          const input = { id: point.id, themeId: themeId || null, goalId: goalId || null, ownerId };
          decide.mutate({ input });
        }}
      >
        <NativeSelect
          label={theme}
          value={themeId}
          data={[{ value: '', label: noTheme }, ...choices.themes.map(named)]}
          onChange={({ currentTarget: { value } }) => setTheme(value)}
        />
        <NativeSelect
          label={texts.goal}
          value={goalId}
          data={[{ value: '', label: texts.noGoal }, ...choices.customerGoals.map(named)]}
          onChange={({ currentTarget: { value } }) => setGoal(value)}
        />
        <p>{texts.owner(owner.name)}</p>
        <Trouble error={decide.error} />
        <Button type="submit" loading={decide.isPending}>
          {texts.save}
        </Button>
      </form>
      <PersonSearch
        label={texts.otherOwner}
        choose={texts.choose}
        except={owner.id}
        onChoose={setOwner}
      />
    </div>
  );
}

function Similar({ point }: { point: Waiting }): ReactNode {
  const { triage: texts } = usePoints();
  const { words } = useTexts();
  const locale = useLocale();
  const merge = useAct(MergePointDocument);
  return (
    <>
      <h3>{texts.similar}</h3>
      <ul className="rows">
        {point.similar.map(({ similarity, point: other }) => (
          <li key={other.id}>
            <p>
              {other.text}{' '}
              <span className="muted">
                {texts.raised(other.team.name, date(other.raisedOn, locale))} ·{' '}
                {texts.alike(Math.round(similarity * 100))} ·{' '}
                {words.promiseStage[other.promise.stage]}
              </span>
            </p>
            <Button
              variant="default"
              aria-label={`${texts.merge}: ${other.text}`}
              onClick={() => merge.mutate({ id: point.id, intoId: other.id })}
            >
              {texts.merge}
            </Button>
          </li>
        ))}
      </ul>
      <Trouble error={merge.error} />
    </>
  );
}
