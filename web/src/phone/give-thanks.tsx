import type { ReactNode } from 'react';
import {
  GiveThanksByLinkDocument,
  GiveThanksDocument,
  TakeBackThanksByLinkDocument,
  TakeBackThanksDocument,
} from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useEffect, useState } from 'react';
import { usePointForm } from './point-form.ts';
import type { AfterVisit, PointForm } from './point-form.ts';
import { usePoints } from './points-texts.ts';

const undoFor = 10_000;

/** Only where somebody received the visitor; that colleague reads it first. */
export function GiveThanks({ after }: { after: AfterVisit }): ReactNode {
  const form = usePointForm(after);
  if (!form?.host) return null;
  return <Thanks after={after} host={form.host} thanked={form.thanked} />;
}

type Props = { after: AfterVisit; host: NonNullable<PointForm['host']>; thanked: boolean };

function Thanks({ after, host, thanked }: Props): ReactNode {
  const { thanks: texts } = usePoints();
  const key = 'token' in after ? after.token : after.visitId;
  const { value, change, clear } = useDraft(`thanks:${key}`, { text: '' });
  const byLink = useAct(GiveThanksByLinkDocument, clear);
  const own = useAct(GiveThanksDocument, clear);
  const act = 'token' in after ? byLink : own;
  const give = (): void => {
    const text = value.text.trim();
    if ('token' in after) byLink.mutate({ ...after, text });
    else own.mutate({ ...after, text });
  };
  if (thanked) return <Given after={after} justNow={act.isSuccess} />;
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <h2>{texts.title(host.givenName)}</h2>
      <p className="small">{texts.lead(host.givenName)}</p>
      <label className="field">
        {texts.text}
        <textarea
          dir="auto"
          value={value.text}
          minLength={3}
          maxLength={500}
          required
          onChange={(event) => change({ text: event.target.value })}
        />
      </label>
      <Trouble error={act.error} />
      <div className="actions">
        <button type="submit" className="quiet" disabled={act.isPending}>
          {texts.send}
        </button>
      </div>
    </form>
  );
}

/** It can be taken back for as long as nobody has heard of it. */
function Given({ after, justNow }: { after: AfterVisit; justNow: boolean }): ReactNode {
  const { thanks: texts } = usePoints();
  const byLink = useAct(TakeBackThanksByLinkDocument);
  const own = useAct(TakeBackThanksDocument);
  const [isOpen, setOpen] = useState(justNow);
  useEffect(() => {
    const timer = setTimeout(() => setOpen(false), undoFor);
    return () => clearTimeout(timer);
  }, []);
  const takeBack = (): void => {
    if ('token' in after) byLink.mutate(after);
    else own.mutate(after);
  };
  return (
    <Notice good>
      <p>{texts.given}</p>
      {isOpen && (
        <button type="button" onClick={takeBack}>
          {texts.takeBack}
        </button>
      )}
      <Trouble error={byLink.error ?? own.error} />
    </Notice>
  );
}
