import type { ReactNode } from 'react';
import type { Document } from '../api/client.ts';
import type { HostedVisitFragment } from '../api/generated/phone/graphql.ts';
import {
  ClaimVisitDocument,
  GiveBackVisitDocument,
  HostSaysItHappenedDocument,
  HostSaysNobodyCameDocument,
} from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { useMe } from '../session/me.ts';
import { useTexts } from '../session/texts.ts';
import { offerUndo } from '../session/undo.ts';
import { dayAndSpan } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useHosting } from './hosting-texts.ts';
import { ToMirror } from './to-mirror.tsx';
import { WhoIs } from './who-is.tsx';

type Visit = HostedVisitFragment;
type Props = { visit: Visit; main: boolean };

export function HostedVisit({ visit, main }: Props): ReactNode {
  const { guests: texts } = useHosting();
  const when = useWhen(visit);
  const { visitor, lateMinutes } = visit;
  return (
    <article className="card" aria-label={`${visitor.name}, ${when}`}>
      <p className="row">
        <strong dir="auto">{visitor.name}</strong>
        {lateMinutes !== null && <span className="pill amber">{texts.late(lateMinutes)}</span>}
      </p>
      <WhoIs jobTitle={visitor.jobTitle} department={visitor.department?.name ?? null} />
      <p>{when}</p>
      <p className="small">{visit.visitType.name}</p>
      <Around visit={visit} />
      <Decide visit={visit} main={main} />
      <TakeAlong visit={visit} main={main} />
      <ToMirror address={visit.mirrorLink} />
    </article>
  );
}

function useWhen({ startsAt, endsAt, timeZone }: Visit): string {
  const { visit: words } = useTexts();
  const locale = useLocale();
  return startsAt && endsAt
    ? dayAndSpan({ startsAt, endsAt, timeZone }, locale)
    : words.withoutDate;
}

function Around({ visit: { visitor, loggedOn, host } }: Pick<Props, 'visit'>): ReactNode {
  const { guests: texts } = useHosting();
  const me = useMe();
  return (
    <>
      {loggedOn !== null && <p>{texts.loggedBy(visitor.name)}</p>}
      {host && host.id !== me.person.id && <p>{texts.hostIs(host.givenName)}</p>}
    </>
  );
}

function Decide({ visit, main }: Props): ReactNode {
  const { guests: texts } = useHosting();
  const happened = useAct(HostSaysItHappenedDocument, ({ confirmItHappened }) =>
    offerUndo('HAPPENED', [confirmItHappened]),
  );
  const missed = useAct(HostSaysNobodyCameDocument, ({ reportMissed }) =>
    offerUndo('MISSED', [reportMissed]),
  );
  const { id, visitor, actions, state } = visit;
  if (!actions.includes('CONFIRM_IT_HAPPENED')) return null;
  const busy = happened.isPending || missed.isPending;
  const no = state === 'LOGGED' ? texts.notLogged : texts.missed;
  return (
    <>
      <Trouble error={happened.error ?? missed.error} />
      <div className="actions">
        <button
          type="button"
          className={main ? 'go' : 'quiet'}
          aria-label={texts.of(texts.happened, visitor.name)}
          disabled={busy}
          onClick={() => happened.mutate({ id })}
        >
          {texts.happened}
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={texts.of(no, visitor.name)}
          disabled={busy}
          onClick={() => missed.mutate({ id })}
        >
          {no}
        </button>
      </div>
    </>
  );
}

function TakeAlong({ visit, main }: Props): ReactNode {
  const { guests: texts } = useHosting();
  const look = main ? 'go' : 'quiet';
  return (
    <>
      {visit.actions.includes('CLAIM') && (
        <One visit={visit} document={ClaimVisitDocument} label={texts.claim} look={look} />
      )}
      {visit.actions.includes('GIVE_BACK') && (
        <One visit={visit} document={GiveBackVisitDocument} label={texts.giveBack} look="quiet" />
      )}
    </>
  );
}

type OneProps = {
  visit: Visit;
  document: Document<unknown, { id: string }>;
  label: string;
  look: string;
};

function One({ visit, document, label, look }: OneProps): ReactNode {
  const { guests: texts } = useHosting();
  const act = useAct(document);
  return (
    <>
      <Trouble error={act.error} />
      <div className="actions">
        <button
          type="button"
          className={look}
          aria-label={texts.of(label, visit.visitor.name)}
          disabled={act.isPending}
          onClick={() => act.mutate({ id: visit.id })}
        >
          {label}
        </button>
      </div>
    </>
  );
}
