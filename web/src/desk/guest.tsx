import type { ReactNode } from 'react';
import { useState } from 'react';
import { useHosting } from '../phone/hosting-texts.ts';
import { useLocale } from '../session/locale.ts';
import type { Texts } from '../session/texts.ts';
import { useTexts } from '../session/texts.ts';
import { dayAndSpan } from '../time/format.ts';
import type { GuestVisit, Members } from './asked.ts';
import { ArrangeHost } from './arrange-host.tsx';
import { ChangeMoment } from './change-moment.tsx';
import { GuestAnswers } from './guest-answers.tsx';
import { GuestPlans } from './guest-plans.tsx';
import type { Planning } from './guest-plans.tsx';

type Props = { visit: GuestVisit; members: Members; main: boolean };

/** One visitor: who comes, when, who takes them along, and what the team is asked about it. */
export function Guest({ visit, members, main }: Props): ReactNode {
  const { visit: words } = useTexts();
  const locale = useLocale();
  const [planning, setPlanning] = useState<Planning | null>(null);
  const { visitor, startsAt, endsAt, timeZone } = visit;
  const when =
    startsAt && endsAt ? dayAndSpan({ startsAt, endsAt, timeZone }, locale) : words.withoutDate;
  const done = (): void => setPlanning(null);
  return (
    <li>
      <div>
        <p>
          <strong>{visitor.name}</strong>{' '}
          <span className="muted">
            {[visitor.jobTitle, visitor.department?.name].filter(Boolean).join(', ')}
          </span>
        </p>
        <p>{when}</p>
        <Hosting visit={visit} />
      </div>
      <State visit={visit} />
      <div className="buttons">
        <GuestAnswers visit={visit} main={main} />
        <GuestPlans visit={visit} onPlan={setPlanning} />
      </div>
      <ArrangeHost visit={visit} members={members} opened={planning === 'host'} onClose={done} />
      <ChangeMoment visit={visit} opened={planning === 'moment'} onClose={done} />
    </li>
  );
}

function Hosting({ visit }: { visit: GuestVisit }): ReactNode {
  const { desk: texts, guests } = useHosting();
  const { state, lateMinutes, visitor } = visit;
  if (state === 'LOGGED') return <p>{guests.loggedBy(visitor.name)}</p>;
  if (state !== 'CONFIRMED') return null;
  return (
    <p className="pills">
      <WhoHosts visit={visit} />
      {lateMinutes !== null && <span className="pill amber">{texts.late(lateMinutes)}</span>}
    </p>
  );
}

function WhoHosts({ visit: { host, needsHost } }: { visit: GuestVisit }): ReactNode {
  const { desk: texts } = useHosting();
  if (host) return <span className="muted">{texts.hostIs(host.name)}</span>;
  if (needsHost) return <span className="pill amber">{texts.needsHost}</span>;
  return <span className="muted">{texts.withoutHost}</span>;
}

function State({ visit }: { visit: GuestVisit }): ReactNode {
  const texts = useTexts();
  const { state, waitingForTeam } = visit;
  if (state === 'CONFIRMED' && waitingForTeam) {
    return <span className="pill amber">{texts.words.waitingForTeam}</span>;
  }
  const settled = state === 'CONFIRMED' || state === 'DONE';
  const look = state === 'LOGGED' ? 'pill amber' : settled ? 'pill petrol' : 'pill';
  return <span className={look}>{stateIn(texts, visit)}</span>;
}

function stateIn({ words }: Texts, visit: GuestVisit): string {
  const { state, cancelSide, contestedAt, contestDecidedAt } = visit;
  if (state === 'CANCELLED' && cancelSide) return words.cancelledBy[cancelSide];
  if (state === 'DECLINED') return declinedIn(words, visit);
  const contested = state === 'MISSED' && contestedAt !== null && contestDecidedAt === null;
  return contested ? words.contested : words.visitState[state];
}

const declinedIn = (words: Texts['words'], { loggedOn, declineCause }: GuestVisit): string =>
  loggedOn === null ? words.declined[declineCause ?? 'NO'] : words.notRecognised;
