import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import { ActKey } from '../api/act-key.ts';
import { send } from '../api/client.ts';
import type { InvitationFactsFragment } from '../api/generated/phone/graphql.ts';
import {
  AnswerInvitationDocument,
  InvitationDocument,
  PostponeByLinkDocument,
} from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { soon } from '../offline/soon.ts';
import { Loading } from '../ui/loading.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAnswering } from './answering-texts.ts';
import { bookingReady } from './booking-texts.ts';
import type { Answers } from './choices.ts';
import { LinkUndo } from './link-undo.tsx';
import type { Done } from './link-undo.tsx';
import { Proposals } from './proposals.tsx';

const LinkMoments = lazy(async () => {
  const [part] = await Promise.all([import('./moments.tsx'), bookingReady()]);
  return { default: part.LinkMoments };
});

// After the answer, when there is time to prepare.
const InvitedVisits = lazy(
  soon(async () => ({ default: (await import('./invited-visits.tsx')).InvitedVisits })),
);

const route = getRouteApi('/phone/invitation/$token');

/** All dates of one mail on one page. Opening it changes nothing; the answer is a press of a button. */
export function InvitationPage(): ReactNode {
  const { token } = route.useParams();
  const texts = useAnswering();
  const page = useQuery(reading(InvitationDocument, { token }));
  return (
    <Shown of={page} title={texts.plainTitle}>
      {({ invitation }) => <Invitation token={token} page={invitation} />}
    </Shown>
  );
}

type Page = InvitationFactsFragment;

/** The page as the server has it after each act; what was done can be taken back for a moment. */
function useInvitationActs(token: string) {
  const queries = useQueryClient();
  const [done, setDone] = useState<Done | null>(null);
  const show = (invitation: Page, next: Done | null): void => {
    queries.setQueryData(reading(InvitationDocument, { token }).queryKey, { invitation });
    setDone(next);
    void queries.invalidateQueries();
  };
  return { done, show };
}

function useAnswer(
  token: string,
  onDone: (page: Page, done: Done) => void,
): UseMutationResult<Page | null, Error, Answers> {
  const queries = useQueryClient();
  const [key] = useState(() => new ActKey());
  return useMutation({
    mutationFn: async ({ accept, decline, move }: Answers) => {
      let page: Page | null = null;
      if (accept.length + decline.length > 0) {
        const given = { token, accept: [...accept], decline: [...decline] };
        const options = { idempotencyKey: key.of(given) };
        page = (await send(AnswerInvitationDocument, given, options)).answerInvitation;
      }
      for (const { id, slotId } of move) {
        const given = { token, visitId: id, slotId };
        const options = { idempotencyKey: key.of(given) };
        page = (await send(PostponeByLinkDocument, given, options)).postponeByLink;
      }
      return page;
    },
    onSuccess: (page, { accept, decline, move }) => {
      key.end();
      if (!page) return;
      const ids = [...accept, ...decline, ...move.map(({ id }) => id)];
      onDone(page, { ids, moved: accept.length + decline.length === 0 });
    },
    // What was answered before one was refused stays answered, and is shown.
    onError: () => queries.invalidateQueries(),
  });
}

function Invitation({ token, page }: { token: string; page: Page }): ReactNode {
  const texts = useAnswering();
  const { done, show } = useInvitationActs(token);
  const answer = useAnswer(token, show);
  const open = page.visits.filter(({ actions }) => actions.includes('ACCEPT'));
  const answered = page.visits.filter((visit) => !open.includes(visit));
  const { givenName } = page.person;
  return (
    <>
      <PageTitle>
        {open.length > 0 ? texts.title(givenName, open.length) : texts.answeredTitle(givenName)}
      </PageTitle>
      <p className="lead">{open.length > 0 ? texts.lead : page.programme.name}</p>
      <LinkUndo
        token={token}
        done={done}
        confirmed={answered.filter(({ state }) => state === 'CONFIRMED').length}
        onUndone={(next) => show(next, null)}
      />
      <Trouble error={answer.error} />
      {open.length > 0 && (
        <Proposals
          key={open.map(({ id }) => id).join()}
          visits={open}
          heading="h2"
          busy={answer.isPending}
          moments={(of) => (
            <Suspense fallback={<Loading />}>
              <LinkMoments token={token} {...of} />
            </Suspense>
          )}
          onAnswer={(answers) => answer.mutate(answers)}
        />
      )}
      {answered.length > 0 && (
        <Suspense fallback={<Loading />}>
          <InvitedVisits
            token={token}
            page={page}
            visits={answered}
            main={open.length === 0}
            move={answer}
          />
        </Suspense>
      )}
      {page.assistants.length > 0 && (
        <p className="small">{texts.assistants(page.assistants.map(({ name }) => name))}</p>
      )}
    </>
  );
}
