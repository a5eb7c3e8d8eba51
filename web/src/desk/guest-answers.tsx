import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import {
  AgreeToVisitDocument,
  CancelAsHostDocument,
  ConfirmItHappenedDocument,
  ReportMissedDocument,
} from '../api/generated/desk/graphql.ts';
import type { Document } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useHosting } from '../phone/hosting-texts.ts';
import { offerUndo } from '../session/undo.ts';
import type { Done, Undoable } from '../session/undo.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { GuestVisit } from './asked.ts';
import { useDeskTexts } from './texts.ts';

type Props = { visit: GuestVisit; main: boolean };

/** What the team is asked about a visit: whether it can be, and whether it was. */
export function GuestAnswers({ visit, main }: Props): ReactNode {
  const { guests: texts } = useDeskTexts();
  const { guests: words } = useHosting();
  const of = { visit, main: false };
  return (
    <>
      <Answer
        {...of}
        action="AGREE"
        document={AgreeToVisitDocument}
        changed={({ agreeToVisit }) => agreeToVisit}
        done="AGREED"
        main={main}
      >
        {texts.agree}
      </Answer>
      <Answer
        {...of}
        action="CONFIRM_IT_HAPPENED"
        document={ConfirmItHappenedDocument}
        changed={({ confirmItHappened }) => confirmItHappened}
        done="HAPPENED"
        main={main}
      >
        {texts.itHappened}
      </Answer>
      <Answer
        {...of}
        action="REPORT_MISSED"
        document={ReportMissedDocument}
        changed={({ reportMissed }) => reportMissed}
        done="MISSED"
        ask
      >
        {visit.state === 'LOGGED' ? words.notLogged : texts.missed}
      </Answer>
      <Answer
        {...of}
        action="CANCEL"
        document={CancelAsHostDocument}
        changed={({ cancelVisit }) => cancelVisit}
        done="CANCELLED"
        ask
      >
        {texts.cancel}
      </Answer>
    </>
  );
}

type AnswerProps<Result> = Props & {
  action: GuestVisit['actions'][number];
  document: Document<Result, { id: string }>;
  changed: (result: Result) => Undoable;
  done: Done;
  ask?: boolean;
  children: string;
};

/** Offered only when the server would allow it; what others hear of at once asks a second press. */
function Answer<Result>(props: AnswerProps<Result>): ReactNode {
  const { visit, action, document, changed, done, main, ask = false, children } = props;
  const { guests: texts } = useDeskTexts();
  const act = useAct(document, (result) => offerUndo(done, [changed(result)]));
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
