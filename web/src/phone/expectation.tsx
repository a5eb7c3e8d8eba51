import type { ReactNode } from 'react';
import { useState } from 'react';
import type { OwnVisitQuery } from '../api/generated/phone/graphql.ts';
import { ExpectBeforehandDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Expect } from './expect.tsx';
import type { Given } from './given.ts';
import { useOwnWords } from './own-words-texts.ts';

type OwnVisit = NonNullable<OwnVisitQuery['visit']>;
type Expected = NonNullable<OwnVisit['expectation']>;
type Props = { visitId: string; expectation: Expected };

/** Before the start: what one expects. Afterwards: how far it lay from what one found. */
export function Expectation({ visitId, expectation }: Props): ReactNode {
  const [changing, setChanging] = useState(false);
  if (expectation.mayAnswer && (changing || !expectation.given))
    return <Ask visitId={visitId} expectation={expectation} onDone={() => setChanging(false)} />;
  if (!expectation.given) return null;
  return <Answered expectation={expectation} onChange={() => setChanging(true)} />;
}

function Ask({ visitId, expectation, onDone }: Props & { onDone: () => void }): ReactNode {
  const save = useAct(ExpectBeforehandDocument, onDone);
  return (
    <Expect
      className="card"
      heading="h2"
      name="expected"
      statements={expectation.statements}
      before={before(expectation)}
      saving={save}
      onSave={(values) => save.mutate({ visitId, values })}
    />
  );
}

function Answered({
  expectation,
  onChange,
}: {
  expectation: Expected;
  onChange: () => void;
}): ReactNode {
  const { expectation: texts } = useOwnWords();
  const { mayAnswer, compared } = expectation;
  return (
    <section className="card">
      <h2>{mayAnswer ? texts.title : texts.result}</h2>
      {compared ? <Compared rows={compared} /> : !mayAnswer && <p>{texts.closed}</p>}
      {mayAnswer && (
        <>
          <p className="small">{texts.saved}</p>
          <div className="actions">
            <button type="button" className="quiet" onClick={onChange}>
              {texts.change}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function Compared({ rows }: { rows: NonNullable<Expected['compared']> }): ReactNode {
  const { expectation: texts } = useOwnWords();
  const told = (row: (typeof rows)[number]): string => {
    const said = [
      row.before === null ? '' : texts.before(row.before),
      row.after === null ? '' : texts.after(row.after),
    ];
    const gap = row.difference === 0 ? texts.same : texts.steps(row.difference ?? 0);
    return [said.filter(Boolean).join(', '), row.difference === null ? '' : gap]
      .filter(Boolean)
      .join('. ');
  };
  return (
    <dl className="pairs">
      {rows.map((row) => (
        <div key={row.statement}>
          <dt className="small">{row.statement}</dt>
          <dd>{told(row)}</dd>
        </div>
      ))}
    </dl>
  );
}

const before = ({ compared }: Expected): Given =>
  Object.fromEntries(
    (compared ?? []).flatMap(({ before: value }, place) =>
      value === null ? [] : [[place, value]],
    ),
  );
