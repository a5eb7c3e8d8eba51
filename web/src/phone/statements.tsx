import type { ReactNode } from 'react';
import type { Given } from './given.ts';
import { useOwnWords } from './own-words-texts.ts';

const values = [1, 2, 3, 4, 5];

type Props = {
  name: string;
  statements: readonly string[];
  given: Given;
  required: boolean;
  onGive: (given: Given) => void;
};

/** Statements with five taps each. */
export function Statements({ name, statements, given, required, onGive }: Props): ReactNode {
  const { expectation: texts } = useOwnWords();
  return statements.map((statement, place) => (
    <fieldset key={statement} className="plain-fieldset">
      <legend>{statement}</legend>
      <div className="chips five">
        {values.map((value) => (
          <label key={value} className="chip">
            <input
              type="radio"
              name={`${name}-${place}`}
              required={required}
              checked={given[place] === value}
              aria-label={texts.value(value)}
              onChange={() => onGive({ ...given, [place]: value })}
            />
            <span aria-hidden="true">{value}</span>
          </label>
        ))}
      </div>
      <p className="row small" aria-hidden="true">
        <span>{texts.least}</span>
        <span>{texts.most}</span>
      </p>
    </fieldset>
  ));
}
