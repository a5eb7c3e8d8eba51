import type { ReactNode } from 'react';
import type { PointInput, PointKind } from '../api/generated/phone/graphql.ts';
import { useDraft } from '../session/draft.ts';
import { useTexts } from '../session/texts.ts';
import { PrivacyWarnings } from '../ui/privacy-warnings.tsx';
import type { CheckedFor } from '../ui/privacy-warnings.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import type { Sending } from './sending.ts';

const kinds = ['IN_THE_CUSTOMERS_WAY', 'IN_A_COLLEAGUES_WAY', 'IDEA', 'WENT_WELL'] as const;

const empty: PointInput & { kind: PointKind; quickWin: boolean; keep: boolean } = {
  kind: 'IN_THE_CUSTOMERS_WAY',
  text: '',
  quickWin: false,
  keep: false,
};

type Props = {
  visitId: string;
  about: CheckedFor;
  main: boolean;
  sending: Sending<PointInput>;
};

/** A point leaves the leader's own page: it becomes a promise with an owner and a date. */
export function SharePoint({ visitId, about, main, sending }: Props): ReactNode {
  const { sharePoint: texts } = useAfterVisit();
  const { words } = useTexts();
  const { value: point, change, clear } = useDraft(`point:${visitId}`, empty);
  const submit = async (): Promise<void> => {
    await sending.act({ ...point, text: point.text.trim() });
    clear();
  };
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        submit().catch(() => undefined);
      }}
    >
      <fieldset>
        <legend>{texts.kind}</legend>
        <div className="chips">
          {kinds.map((kind) => (
            <label key={kind} className="chip">
              <input
                type="radio"
                name="kind"
                checked={point.kind === kind}
                onChange={() => change({ kind })}
              />
              <span>{words.pointKind[kind]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="field">
        {texts.text}
        <textarea
          value={point.text}
          minLength={3}
          maxLength={500}
          required
          onChange={(event) => change({ text: event.target.value })}
        />
      </label>
      <p className="small">{texts.noNames}</p>
      <PrivacyWarnings text={point.text} about={about} onChange={(text) => change({ text })} />
      <label className="tick">
        <input
          type="checkbox"
          checked={point.quickWin}
          onChange={(event) => change({ quickWin: event.target.checked })}
        />
        <span>{texts.quickWin}</span>
      </label>
      <label className="tick">
        <input
          type="checkbox"
          checked={point.keep}
          onChange={(event) => change({ keep: event.target.checked })}
        />
        <span>{texts.keep}</span>
      </label>
      <Trouble error={sending.error} />
      <div className="actions">
        <button type="submit" className={main ? 'go' : 'quiet'} disabled={sending.busy}>
          {texts.send}
        </button>
      </div>
    </form>
  );
}
