import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { AllPromisesQuery, PromiseStage } from '../api/generated/desk/graphql.ts';
import { AllPromisesDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { SomeFirst } from '../ui/some-first.tsx';
import { AnswerPromise } from './answer-promise.tsx';
import { PromiseCard } from './promise-card.tsx';
import { useDeskTexts } from './texts.ts';
import { Together } from './together.tsx';

const filters = ['OVERDUE', 'OPEN', 'ALL'] as const;
type Filter = (typeof filters)[number];
const isFilter = (text: string): text is Filter => filters.some((filter) => filter === text);

const closed: ReadonlySet<PromiseStage> = new Set(['DONE', 'NO_BECAUSE']);
const passes = (filter: Filter, stage: PromiseStage): boolean =>
  filter === 'ALL' || (filter === 'OPEN' ? !closed.has(stage) : stage === 'OVERDUE');

export function FollowUpPage(): ReactNode {
  const { followUp: texts } = useDeskTexts();
  const [filter, setFilter] = useState<Filter>('OVERDUE');
  const asked = useQuery(reading(AllPromisesDocument, filter === 'ALL' ? {} : { open: true }));
  return (
    <>
      <div className="top">
        <div>
          <PageTitle>{texts.title}</PageTitle>
          <p className="lead">{texts.lead}</p>
        </div>
        <NativeSelect
          label={texts.show}
          value={filter}
          data={filters.map((value) => ({ value, label: texts.filter[value] }))}
          onChange={({ currentTarget: { value } }) => isFilter(value) && setFilter(value)}
        />
      </div>
      <Shown of={asked}>
        {({ promises }) => (
          <List promises={promises.filter(({ stage }) => passes(filter, stage))} />
        )}
      </Shown>
    </>
  );
}

function List({ promises }: { promises: AllPromisesQuery['promises'] }): ReactNode {
  const { followUp: texts } = useDeskTexts();
  const [answering, setAnswering] = useState<string | null>(null);
  if (promises.length === 0) return <p className="muted">{texts.none}</p>;
  return (
    <SomeFirst items={promises.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))} step={24}>
      {(some) => (
        <div className="cards">
          {some.map((promise) => (
            <PromiseCard
              key={promise.id}
              heading="h2"
              point={promise.point}
              promise={promise}
              team={promise.point.team.name}
            >
              <Together signal={promise.point.signal} merged={promise.point.mergedPoints} />
              {promise.mayAnswer && answering !== promise.id && (
                <Button variant="default" onClick={() => setAnswering(promise.id)}>
                  {texts.answer}
                </Button>
              )}
              {answering === promise.id && (
                <AnswerPromise promise={promise} onDone={() => setAnswering(null)} />
              )}
            </PromiseCard>
          ))}
        </div>
      )}
    </SomeFirst>
  );
}
