import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { InvitationFactsFragment } from '../api/generated/phone/graphql.ts';
import { AnswerInvitationDocument, InvitationDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useTexts } from '../session/texts.ts';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { InvitationReadiness } from './invitation-readiness.tsx';
import { Proposals } from './proposals.tsx';
import { VisitHead } from './visit-card.tsx';

const route = getRouteApi('/phone/invitation/$token');

/** All dates of one mail on one page. Opening it changes nothing; the answer is a press of a button. */
export function InvitationPage(): ReactNode {
  const { token } = route.useParams();
  const { invitation: texts } = useTexts();
  const page = useQuery(reading(InvitationDocument, { token }));
  return (
    <Shown of={page} title={texts.plainTitle}>
      {({ invitation }) => <Invitation token={token} page={invitation} />}
    </Shown>
  );
}

type Props = { token: string; page: InvitationFactsFragment };

function Invitation({ token, page }: Props): ReactNode {
  const { invitation: texts } = useTexts();
  const queries = useQueryClient();
  const [answered, setAnswered] = useState(false);
  const answer = useAct(AnswerInvitationDocument, ({ answerInvitation }) => {
    const { queryKey } = reading(InvitationDocument, { token });
    queries.setQueryData(queryKey, { invitation: answerInvitation });
    setAnswered(true);
  });
  const open = page.visits.filter(({ actions }) => actions.includes('ACCEPT'));
  const others = page.visits.filter((visit) => !open.includes(visit));
  return (
    <>
      <PageTitle>
        {open.length > 0
          ? texts.title(page.person.givenName, open.length)
          : texts.answeredTitle(page.person.givenName)}
      </PageTitle>
      <p className="lead">{open.length > 0 ? texts.lead : page.programme.name}</p>
      {answered && (
        <Notice good>
          <p>{texts.thanks(others.filter(({ state }) => state === 'CONFIRMED').length)}</p>
        </Notice>
      )}
      <Trouble error={answer.error} />
      {open.length > 0 && (
        <Proposals
          visits={open}
          heading="h2"
          busy={answer.isPending}
          onAnswer={(answers) => answer.mutate({ token, ...answers })}
        />
      )}
      {others.length > 0 && <h2>{texts.others}</h2>}
      {others.map((visit) => (
        <section key={visit.id} className="card">
          <VisitHead visit={visit} />
          <InvitationReadiness
            token={token}
            visitId={visit.id}
            items={page.readiness.find(({ visitId }) => visitId === visit.id)?.items ?? []}
            maySign={page.maySign}
          />
        </section>
      ))}
      {page.assistants.length > 0 && (
        <p className="small">{texts.assistants(page.assistants.map(({ name }) => name))}</p>
      )}
    </>
  );
}
