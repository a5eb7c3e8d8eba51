import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ColleaguesQuery } from '../api/generated/phone/graphql.ts';
import {
  AskStandInDocument,
  AskSwapDocument,
  ColleaguesDocument,
} from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { Shown } from '../ui/shown.tsx';
import { SomeFirst } from '../ui/some-first.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useGlance } from './use-glance.ts';
import { useVisiting } from './visiting-texts.ts';

type Props = { visit: Readonly<{ id: string }>; onDone: () => void };
type Colleagues = NonNullable<ColleaguesQuery['visit']>;
type Chosen = { kind: 'standIn' | 'swap'; id: string; name: string };

/** Somebody goes instead, or two swap; the one who is asked decides. */
export function AskColleague({ visit, onDone }: Props): ReactNode {
  const asked = useQuery(reading(ColleaguesDocument, { id: visit.id }));
  return (
    <Shown of={asked}>
      {({ visit: candidates }) =>
        candidates && <Choose visitId={visit.id} candidates={candidates} onDone={onDone} />
      }
    </Shown>
  );
}

type ChooseProps = { visitId: string; candidates: Colleagues; onDone: () => void };

function Choose({ visitId, candidates, onDone }: ChooseProps): ReactNode {
  const { colleagues: texts } = useVisiting();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const standIn = useAct(AskStandInDocument, onDone);
  const swap = useAct(AskSwapDocument, onDone);
  const ask = ({ kind, id }: Chosen): void =>
    kind === 'swap'
      ? swap.mutate({ id: visitId, otherId: id })
      : standIn.mutate({ id: visitId, personId: id });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) ask(chosen);
      }}
    >
      <h2>{texts.title}</h2>
      <p className="lead">{texts.lead}</p>
      <StandIns people={candidates.standIns} chosen={chosen} onChoose={setChosen} />
      <Swaps visits={candidates.swaps} chosen={chosen} onChoose={setChosen} />
      <Trouble error={standIn.error ?? swap.error} />
      {chosen && (
        <div className="act">
          <button type="submit" className="go" disabled={standIn.isPending || swap.isPending}>
            {chosen.kind === 'swap' ? texts.askSwap(chosen.name) : texts.askStandIn(chosen.name)}
          </button>
        </div>
      )}
      <div className="actions">
        <button type="button" className="quiet" onClick={onDone}>
          {texts.keep}
        </button>
      </div>
    </form>
  );
}

type ListProps = { chosen: Chosen | null; onChoose: (chosen: Chosen) => void };

function StandIns({
  people,
  chosen,
  onChoose,
}: ListProps & { people: Colleagues['standIns'] }): ReactNode {
  const { colleagues: texts } = useVisiting();
  return (
    <fieldset className="card">
      <legend className="hidden">{texts.standIns}</legend>
      <h3 aria-hidden="true">{texts.standIns}</h3>
      {people.length === 0 && <p>{texts.noStandIns}</p>}
      <SomeFirst items={people} step={5}>
        {(some) =>
          some.map(({ id, name }) => (
            <label key={id} className="pick">
              <input
                type="radio"
                name="colleague"
                checked={chosen?.kind === 'standIn' && chosen.id === id}
                onChange={() => onChoose({ kind: 'standIn', id, name })}
              />
              <span>{name}</span>
            </label>
          ))
        }
      </SomeFirst>
    </fieldset>
  );
}

function Swaps({
  visits,
  chosen,
  onChoose,
}: ListProps & { visits: Colleagues['swaps'] }): ReactNode {
  const { colleagues: texts } = useVisiting();
  const glance = useGlance();
  return (
    <fieldset className="card">
      <legend className="hidden">{texts.swaps}</legend>
      <h3 aria-hidden="true">{texts.swaps}</h3>
      {visits.length === 0 && <p>{texts.noSwaps}</p>}
      <SomeFirst items={visits} step={5}>
        {(some) =>
          some.map((visit) => (
            <label key={visit.id} className="pick">
              <input
                type="radio"
                name="colleague"
                checked={chosen?.kind === 'swap' && chosen.id === visit.id}
                onChange={() => onChoose({ kind: 'swap', id: visit.id, name: visit.visitor.name })}
              />
              <span>
                <strong>{visit.visitor.name}</strong>
                <br />
                {glance.when(visit)}
                <br />
                <span className="small">{glance.where(visit)}</span>
              </span>
            </label>
          ))
        }
      </SomeFirst>
    </fieldset>
  );
}
