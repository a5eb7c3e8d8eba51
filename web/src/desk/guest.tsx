import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { GuestFactsFragment } from '../api/generated/desk/graphql.ts';
import {
  AgreeToVisitDocument,
  CancelAsHostDocument,
  ConfirmItHappenedDocument,
  ReportMissedDocument,
} from '../api/generated/desk/graphql.ts';
import type { Document } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import type { Texts } from '../session/texts.ts';
import { useTexts } from '../session/texts.ts';
import { dayAndSpan } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useDeskTexts } from './texts.ts';

type Visit = GuestFactsFragment;
type Props = { visit: Visit; main: boolean };

/** One visitor: who comes, when, and what the team is asked about it. */
export function Guest({ visit, main }: Props): ReactNode {
  const { guests: texts } = useDeskTexts();
  const { visit: words } = useTexts();
  const locale = useLocale();
  const { visitor, startsAt, endsAt, timeZone } = visit;
  const when =
    startsAt && endsAt ? dayAndSpan({ startsAt, endsAt, timeZone }, locale) : words.withoutDate;
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
      </div>
      <State visit={visit} />
      <div className="buttons">
        <Answer visit={visit} action="AGREE" document={AgreeToVisitDocument} main={main}>
          {texts.agree}
        </Answer>
        <Answer
          visit={visit}
          action="CONFIRM_IT_HAPPENED"
          document={ConfirmItHappenedDocument}
          main={main}
        >
          {texts.itHappened}
        </Answer>
        <Answer
          visit={visit}
          action="REPORT_MISSED"
          document={ReportMissedDocument}
          main={false}
          ask
        >
          {texts.missed}
        </Answer>
        <Answer visit={visit} action="CANCEL" document={CancelAsHostDocument} main={false} ask>
          {texts.cancel}
        </Answer>
      </div>
    </li>
  );
}

function State({ visit }: { visit: Visit }): ReactNode {
  const texts = useTexts();
  if (visit.state === 'CONFIRMED' && visit.waitingForTeam) {
    return <span className="pill amber">{texts.words.waitingForTeam}</span>;
  }
  const settled = visit.state === 'CONFIRMED' || visit.state === 'DONE';
  return <span className={settled ? 'pill petrol' : 'pill'}>{stateIn(texts, visit)}</span>;
}

function stateIn({ words }: Texts, { state, cancelSide, declineCause }: Visit): string {
  if (state === 'CANCELLED' && cancelSide) return words.cancelledBy[cancelSide];
  if (state === 'DECLINED' && declineCause) return words.declined[declineCause];
  return words.visitState[state];
}

type AnswerProps = {
  visit: Visit;
  action: Visit['actions'][number];
  document: Document<unknown, { id: string }>;
  main: boolean;
  ask?: boolean;
  children: string;
};

/** Offered only when the server would allow it; what cannot be undone asks a second press. */
function Answer({ visit, action, document, main, ask = false, children }: AnswerProps): ReactNode {
  const { guests: texts } = useDeskTexts();
  const act = useAct(document);
  const [asked, setAsked] = useState(false);
  if (!visit.actions.includes(action)) return null;
  const label = `${children}: ${visit.visitor.name}`;
  return (
    <>
      <Button
        variant={main ? 'filled' : 'default'}
        color="carpet"
        aria-label={asked ? undefined : label}
        loading={act.isPending}
        onClick={() => (ask && !asked ? setAsked(true) : act.mutate({ id: visit.id }))}
      >
        {asked ? texts.sure(children) : children}
      </Button>
      <Trouble error={act.error} />
    </>
  );
}
