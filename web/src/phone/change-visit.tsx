import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import { CancelVisitDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useTexts } from '../session/texts.ts';
import { Loading } from '../ui/loading.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { bookingReady } from './booking-texts.ts';
import type { VisitFacts } from './visit-card.tsx';

const PostponeVisit = lazy(async () => {
  const [page] = await Promise.all([import('./postpone-visit.tsx'), bookingReady()]);
  return { default: page.PostponeVisit };
});

type Props = { visit: VisitFacts };
type Asking = 'nothing' | 'postpone' | 'cancel';

/** Another moment comes before calling it off; both ask once more before anything happens. */
export function ChangeVisit({ visit }: Props): ReactNode {
  const [asking, setAsking] = useState<Asking>(
    visit.state === 'POSTPONED' ? 'postpone' : 'nothing',
  );
  const done = (): void => setAsking('nothing');
  return (
    <>
      <Choices visit={visit} asking={asking} onAsk={setAsking} />
      {asking === 'postpone' && (
        <Suspense fallback={<Loading />}>
          <PostponeVisit visit={visit} onDone={done} />
        </Suspense>
      )}
      {asking === 'cancel' && <CancelVisit visit={visit} onDone={done} />}
    </>
  );
}

type ChoicesProps = Props & { asking: Asking; onAsk: (asking: Asking) => void };

function Choices({ visit, asking, onAsk }: ChoicesProps): ReactNode {
  const { visit: texts } = useTexts();
  const choices = [
    { ask: 'postpone', allowed: visit.actions.includes('POSTPONE'), label: texts.otherMoment },
    { ask: 'cancel', allowed: visit.actions.includes('CANCEL'), label: texts.cannot },
  ] as const;
  const offered = choices.filter(({ ask, allowed }) => allowed && ask !== asking);
  if (offered.length === 0) return null;
  return (
    <div className="actions">
      {offered.map(({ ask, label }) => (
        <button key={ask} type="button" className="quiet" onClick={() => onAsk(ask)}>
          {label}
        </button>
      ))}
    </div>
  );
}

function CancelVisit({ visit, onDone }: Props & { onDone: () => void }): ReactNode {
  const { visit: texts } = useTexts();
  const cancel = useAct(CancelVisitDocument, onDone);
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
          onClick={() => cancel.mutate({ id: visit.id, side: 'VISITOR' })}
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
