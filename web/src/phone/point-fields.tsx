import type { ReactNode } from 'react';
import type { PointKind } from '../api/generated/phone/graphql.ts';
import { useTexts } from '../session/texts.ts';
import type { CheckedFor } from '../ui/privacy-warnings.tsx';
import { PrivacyWarnings } from '../ui/privacy-warnings.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import { SharedText } from './shared-text.tsx';

const kinds = ['IN_THE_CUSTOMERS_WAY', 'IN_A_COLLEAGUES_WAY', 'IDEA', 'WENT_WELL'] as const;

export type Point = { kind: PointKind; text: string };

export const noPoint: Point = { kind: 'IN_THE_CUSTOMERS_WAY', text: '' };

type Props = {
  /** Told apart where two forms stand on one page. */
  name: string;
  point: Point;
  /** Whom the words are about, for whoever may know the names. */
  about: CheckedFor | null;
  busy?: boolean;
  onChange: (changed: Partial<Point>) => void;
  /** What else is chosen, between the kind and the words. */
  children?: ReactNode;
};

/** What was seen, in a team's words or a leader's: which kind it is, the words, and no names. */
export function PointFields({ name, point, about, busy, onChange, children }: Props): ReactNode {
  const { sharePoint: texts } = useAfterVisit();
  const { words } = useTexts();
  return (
    <>
      <fieldset>
        <legend>{texts.kind}</legend>
        <div className="chips">
          {kinds.map((kind) => (
            <label key={kind} className="chip">
              <input
                type="radio"
                name={name}
                checked={point.kind === kind}
                onChange={() => onChange({ kind })}
              />
              <span>{words.pointKind[kind]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {children}
      <SharedText
        label={texts.text}
        text={point.text}
        busy={busy}
        onChange={(text) => onChange({ text })}
      />
      <p className="small">{texts.noNames}</p>
      <PrivacyWarnings text={point.text} about={about} onChange={(text) => onChange({ text })} />
    </>
  );
}
