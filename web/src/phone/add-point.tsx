import type { ReactNode } from 'react';
import { useState } from 'react';
import { AddPointByCardDocument, AddPointOfTeamDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useTexts } from '../session/texts.ts';
import { Notice } from '../ui/notice.tsx';
import { PrivacyWarnings } from '../ui/privacy-warnings.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import { useHostCard } from './host-card-texts.ts';
import { pointKinds } from './share-point.tsx';

type Props = { of: Readonly<{ token: string } | { teamId: string }> };

/** Nameless: also the device keeps no draft of it, since a team may share one. */
export function AddPoint({ of }: Props): ReactNode {
  const { add: texts } = useHostCard();
  const { sharePoint } = useAfterVisit();
  const { words } = useTexts();
  const [point, setPoint] = useState(empty);
  const change = (part: Partial<typeof empty>): void => setPoint({ ...point, ...part });
  const byCard = useAct(AddPointByCardDocument, () => setPoint(empty));
  const own = useAct(AddPointOfTeamDocument, () => setPoint(empty));
  const act = 'token' in of ? byCard : own;
  const add = (): void => {
    const input = { ...point, text: point.text.trim() };
    if ('token' in of) byCard.mutate({ ...of, input });
    else own.mutate({ ...of, input });
  };
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h2>{texts.title}</h2>
      <p className="small">{texts.lead}</p>
      <fieldset>
        <legend>{sharePoint.kind}</legend>
        <div className="chips">
          {pointKinds.map((kind) => (
            <label key={kind} className="chip">
              <input
                type="radio"
                name="added-kind"
                checked={point.kind === kind}
                onChange={() => change({ kind })}
              />
              <span>{words.pointKind[kind]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="field">
        {sharePoint.text}
        <textarea
          dir="auto"
          value={point.text}
          minLength={3}
          maxLength={500}
          required
          onChange={({ target }) => change({ text: target.value })}
        />
      </label>
      <p className="small">{sharePoint.noNames}</p>
      <PrivacyWarnings
        text={point.text}
        about={'teamId' in of ? of : null}
        onChange={(text) => change({ text })}
      />
      <Trouble error={act.error} />
      {act.isSuccess && point.text === '' && (
        <Notice good>
          <p>{texts.done}</p>
        </Notice>
      )}
      <div className="actions">
        <button type="submit" className="quiet" disabled={act.isPending}>
          {texts.send}
        </button>
      </div>
    </form>
  );
}

const empty: { kind: (typeof pointKinds)[number]; text: string } = {
  kind: 'IN_THE_CUSTOMERS_WAY',
  text: '',
};
