import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { isSignedOut } from '../api/client.ts';
import {
  TakeBackThanksByLinkDocument,
  TakeBackThanksDocument,
} from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useHeld, useQueued } from '../offline/use-queued.ts';
import { WaitingWords } from '../offline/waiting-words.tsx';
import { useDraft } from '../session/draft.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { usePointForm } from './point-form.ts';
import type { AfterVisit, PointForm } from './point-form.ts';
import { usePoints } from './points-texts.ts';
import { SharedText } from './shared-text.tsx';

const undoFor = 10_000;

type Props = {
  visitId: string;
  after: AfterVisit;
  /** Who thanks; null behind a link. */
  person: string | null;
};

/** Only where somebody received the visitor; that colleague reads it first. */
export function GiveThanks(props: Props): ReactNode {
  const form = usePointForm(props.after);
  if (!form?.host) return null;
  return <Thanks {...props} host={form.host} thanked={form.thanked} />;
}

type ThanksProps = Props & { host: NonNullable<PointForm['host']>; thanked: boolean };

function Thanks({ visitId, after, person, host, thanked }: ThanksProps): ReactNode {
  const { thanks: texts } = usePoints();
  const key = `thanks:${visitId}`;
  const { value, change, clear } = useDraft(key, { text: '' });
  const [justNow, setJustNow] = useState(false);
  const [held] = useHeld(visitId, 'thanks', 'thanksByLink');
  const queued = { person, about: visitId, draft: key };
  const byLink = useQueued({ ...queued, act: 'thanksByLink' });
  const own = useQueued({ ...queued, act: 'thanks' });
  const { busy, error } = 'token' in after ? byLink : own;
  const give = async (): Promise<void> => {
    const text = value.text.trim();
    try {
      const sent =
        'token' in after ? byLink.act({ ...after, text }, text) : own.act({ ...after, text }, text);
      setJustNow((await sent) === 'sent');
      clear();
    } catch (refusal) {
      if (!isSignedOut(refusal)) change({});
    }
  };
  if (thanked) return <Given after={after} justNow={justNow} />;
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <h2>{texts.title(host.givenName)}</h2>
      {held ? (
        <WaitingWords about={visitId} act={held.act} person={person} />
      ) : (
        <>
          <p className="small">{texts.lead(host.givenName)}</p>
          <SharedText
            label={texts.text}
            text={value.text}
            busy={busy}
            onChange={(text) => change({ text })}
          />
          <Trouble error={error} />
          <div className="actions">
            <button type="submit" className="quiet" disabled={busy}>
              {texts.send}
            </button>
          </div>
        </>
      )}
    </form>
  );
}

/** It can be taken back for as long as nobody has heard of it. */
function Given({ after, justNow }: { after: AfterVisit; justNow: boolean }): ReactNode {
  const { thanks: texts } = usePoints();
  const byLink = useAct(TakeBackThanksByLinkDocument);
  const own = useAct(TakeBackThanksDocument);
  const [isOpen, setOpen] = useState(true);
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
      {justNow && isOpen && (
        <button type="button" onClick={takeBack}>
          {texts.takeBack}
        </button>
      )}
      <Trouble error={byLink.error ?? own.error} />
    </Notice>
  );
}
