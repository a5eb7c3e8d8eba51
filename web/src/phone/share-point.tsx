import type { ReactNode } from 'react';
import { isSignedOut } from '../api/client.ts';
import type { PointInput, PointKind } from '../api/generated/phone/graphql.ts';
import { useDraft } from '../session/draft.ts';
import { useTexts } from '../session/texts.ts';
import { PrivacyWarnings } from '../ui/privacy-warnings.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import { usePointForm } from './point-form.ts';
import type { AfterVisit, PointForm } from './point-form.ts';
import { usePoints } from './points-texts.ts';
import type { Sending } from './sending.ts';

export const pointKinds = [
  'IN_THE_CUSTOMERS_WAY',
  'IN_A_COLLEAGUES_WAY',
  'IDEA',
  'WENT_WELL',
] as const;

const empty: PointInput & {
  kind: PointKind;
  quickWin: boolean;
  keep: boolean;
  themeId: string | null;
} = {
  kind: 'IN_THE_CUSTOMERS_WAY',
  text: '',
  quickWin: false,
  keep: false,
  themeId: null,
};

export const pointDraft = (visitId: string): string => `point:${visitId}`;

type Props = {
  visitId: string;
  about: AfterVisit;
  main: boolean;
  sending: Sending<PointInput>;
};

/** A point leaves the leader's own page: it becomes a promise with an owner and a date. */
export function SharePoint({ visitId, about, main, sending }: Props): ReactNode {
  const { sharePoint: texts } = useAfterVisit();
  const { words } = useTexts();
  const form = usePointForm(about);
  const { value: point, change, clear } = useDraft(pointDraft(visitId), empty);
  const submit = async (): Promise<void> => {
    try {
      await sending.act({ ...point, text: point.text.trim() });
      clear();
    } catch (error) {
      if (!isSignedOut(error)) change({});
    }
  };
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <fieldset>
        <legend>{texts.kind}</legend>
        <div className="chips">
          {pointKinds.map((kind) => (
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
      {form && <Theme form={form} value={point.themeId} onChange={change} />}
      <label className="field">
        {texts.text}
        <textarea
          dir="auto"
          readOnly={sending.busy}
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
      {form && <Readers form={form} keep={point.keep} />}
      <Trouble error={sending.error} />
      <div className="actions">
        <button type="submit" className={main ? 'go' : 'quiet'} disabled={sending.busy}>
          {texts.send}
        </button>
      </div>
    </form>
  );
}

type ThemeProps = {
  form: PointForm;
  value: string | null;
  onChange: (chosen: { themeId: string | null }) => void;
};

function Theme({ form: { themes }, value, onChange }: ThemeProps): ReactNode {
  const texts = usePoints();
  if (themes.length === 0) return null;
  return (
    <label className="field">
      {texts.theme}
      <select
        value={value ?? ''}
        onChange={({ target }) => onChange({ themeId: target.value || null })}
      >
        <option value="">{texts.noTheme}</option>
        {themes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Said before it is shared: what leaves this page has readers. */
function Readers({ form: { team }, keep }: { form: PointForm; keep: boolean }): ReactNode {
  const texts = usePoints();
  const { members, owner } = team.pointReaders;
  return (
    <p className="small">
      {texts.readers(team.name, members)}, {keep ? texts.andYourself : texts.andOwner(owner.name)}
    </p>
  );
}
