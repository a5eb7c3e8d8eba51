import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LookBackDocument, SaveDraftByLinkDocument } from '../api/generated/phone/graphql.ts';
import type { LookBackFactsFragment } from '../api/generated/phone/graphql.ts';
import { send } from '../api/client.ts';
import { reading } from '../api/reading.ts';
import { useQueued } from '../offline/use-queued.ts';
import { Shown } from '../ui/shown.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import { LookBack } from './look-back.tsx';
import { wordsOf } from './reflect.tsx';
import { lookBackDraft, pointDraft } from './use-server-draft.ts';

const route = getRouteApi('/phone/look-back/$token');

/** The link of the mail lets one write, never read back: others may read that mailbox too. */
export function LookBackLinkPage(): ReactNode {
  const { token } = route.useParams();
  const { lookBack: texts } = useAfterVisit();
  const page = useQuery(reading(LookBackDocument, { token }));
  return (
    <Shown of={page} title={texts.plainTitle}>
      {({ lookBack }) => <LinkLookBack token={token} page={lookBack} />}
    </Shown>
  );
}

type Props = { token: string; page: LookBackFactsFragment };

function LinkLookBack({ token, page }: Props): ReactNode {
  const about = page.visit.id;
  const draft = lookBackDraft(about);
  const reflect = useQueued({ act: 'lookBackByLink', person: null, about, draft });
  const share = useQueued({ act: 'pointByLink', person: null, about, draft: pointDraft(about) });
  return (
    <LookBack
      {...page}
      keep={async (input) =>
        (await send(SaveDraftByLinkDocument, { token, input })).saveDraftByLink
      }
      elsewhere={page.draftSavedAt ? { savedAt: page.draftSavedAt, visitId: null } : null}
      reflect={{
        ...reflect,
        act: ({ answers, found, writer }) =>
          reflect.act({ token, answers, found, writer }, wordsOf(answers)),
      }}
      about={{ token }}
      share={{ ...share, act: (input) => share.act({ token, input }, input.text) }}
      person={null}
    />
  );
}
