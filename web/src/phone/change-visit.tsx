import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import { CancelVisitDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useTexts } from '../session/texts.ts';
import { offerUndo } from '../session/undo.ts';
import { Loading } from '../ui/loading.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { bookingReady } from './booking-texts.ts';
import type { Visit } from './asked.ts';

const PostponeVisit = lazy(async () => {
  const [page] = await Promise.all([import('./postpone-visit.tsx'), bookingReady()]);
  return { default: page.PostponeVisit };
});

const AskColleague = lazy(async () => ({
  default: (await import('./ask-colleague.tsx')).AskColleague,
}));

type Props = { visit: Visit };
type Asking = 'nothing' | 'postpone' | 'colleague' | 'cancel';

/** Another moment comes first, then a colleague, then calling it off; each asks once more. */
export function ChangeVisit({ visit }: Props): ReactNode {
  const [asking, setAsking] = useState<Asking>(
    visit.state === 'POSTPONED' ? 'postpone' : 'nothing',
  );
  const done = (): void => setAsking('nothing');
  const open = choicesFor(visit).some(({ ask, allowed }) => allowed && ask === asking);
  return (
    <>
      <Choices visit={visit} asking={asking} onAsk={setAsking} />
      {open && (
        <Suspense fallback={<Loading />}>
          {asking === 'postpone' && <PostponeVisit visit={visit} onDone={done} />}
          {asking === 'colleague' && <AskColleague visit={visit} onDone={done} />}
          {asking === 'cancel' && <CancelVisit visit={visit} onDone={done} />}
        </Suspense>
      )}
    </>
  );
}

const choicesFor = ({ actions }: Visit) =>
  [
    {
      ask: 'postpone',
      // An open proposal offers other moments itself.
      allowed: actions.includes('POSTPONE') && !actions.includes('ACCEPT'),
      label: 'otherMoment',
    },
    {
      ask: 'colleague',
      allowed: actions.includes('ASK_STAND_IN') || actions.includes('ASK_SWAP'),
      label: 'askColleague',
    },
    { ask: 'cancel', allowed: actions.includes('CANCEL'), label: 'cannot' },
  ] as const;

type ChoicesProps = Props & { asking: Asking; onAsk: (asking: Asking) => void };

function Choices({ visit, asking, onAsk }: ChoicesProps): ReactNode {
  const { visit: texts } = useTexts();
  const offered = choicesFor(visit).filter(({ ask, allowed }) => allowed && ask !== asking);
  if (offered.length === 0) return null;
  return (
    <div className="actions">
      {offered.map(({ ask, label }) => (
        <button key={ask} type="button" className="quiet" onClick={() => onAsk(ask)}>
          {texts[label]}
        </button>
      ))}
    </div>
  );
}

function CancelVisit({ visit, onDone }: Props & { onDone: () => void }): ReactNode {
  const { visit: texts } = useTexts();
  const cancel = useAct(CancelVisitDocument, ({ cancelVisit }) => {
    offerUndo('CANCELLED', [cancelVisit]);
    onDone();
  });
  const { id, revision } = visit;
  return (
    <section className="card">
      <h2>{texts.cancelTitle}</h2>
      <p>{texts.cancelText(visit.team.name)}</p>
      <Trouble error={cancel.error} />
      <div className="actions">
        <button
          type="button"
          className="go"
          disabled={cancel.isPending}
          onClick={() => cancel.mutate({ id, side: 'VISITOR', revision })}
        >
          {texts.cancel}
        </button>
        <button type="button" className="quiet" onClick={onDone}>
          {texts.keep}
        </button>
      </div>
    </section>
  );
}
