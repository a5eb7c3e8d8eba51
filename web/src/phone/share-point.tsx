import type { ReactNode } from 'react';
import { isSignedOut } from '../api/client.ts';
import type { PointInput } from '../api/generated/phone/graphql.ts';
import { useDraft } from '../session/draft.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import { noPoint, PointFields } from './point-fields.tsx';
import type { Point } from './point-fields.tsx';
import { usePointForm } from './point-form.ts';
import type { AfterVisit, PointForm } from './point-form.ts';
import { usePoints } from './points-texts.ts';
import type { Sending } from './sending.ts';
import { pointDraft } from './use-server-draft.ts';

const empty: Point & { quickWin: boolean; keep: boolean; themeId: string | null } = {
  ...noPoint,
  quickWin: false,
  keep: false,
  themeId: null,
};

type Props = {
  visitId: string;
  about: AfterVisit;
  main: boolean;
  sending: Sending<PointInput>;
};

/** A point leaves the leader's own page: it becomes a promise with an owner and a date. */
export function SharePoint({ visitId, about, main, sending }: Props): ReactNode {
  const { sharePoint: texts } = useAfterVisit();
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
      <PointFields name="kind" point={point} about={about} busy={sending.busy} onChange={change}>
        {form && <Theme form={form} value={point.themeId} onChange={change} />}
      </PointFields>
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
