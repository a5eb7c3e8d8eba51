import type { ReactNode } from 'react';
import { useState } from 'react';
import { AddPointByCardDocument, AddPointOfTeamDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useHostCard } from './host-card-texts.ts';
import { noPoint, PointFields } from './point-fields.tsx';

type Props = { of: Readonly<{ token: string } | { teamId: string }> };

/** Nameless: also the device keeps no draft of it, since a team may share one. */
export function AddPoint({ of }: Props): ReactNode {
  const { add: texts } = useHostCard();
  const [point, setPoint] = useState(noPoint);
  const byCard = useAct(AddPointByCardDocument, () => setPoint(noPoint));
  const own = useAct(AddPointOfTeamDocument, () => setPoint(noPoint));
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
      <PointFields
        name="added-kind"
        point={point}
        about={'teamId' in of ? of : null}
        onChange={(changed) => setPoint({ ...point, ...changed })}
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
