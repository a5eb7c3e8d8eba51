import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  LookBackDocument,
  SaveDraftByLinkDocument,
  SharePointByLinkDocument,
  SubmitReflectionByLinkDocument,
} from '../api/generated/phone/graphql.ts';
import { send } from '../api/client.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { Shown } from '../ui/shown.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import { LookBack } from './look-back.tsx';
import { forgetLookBack } from './use-server-draft.ts';

const route = getRouteApi('/phone/look-back/$token');

/** The link of the mail lets one write, never read back: others may read that mailbox too. */
export function LookBackLinkPage(): ReactNode {
  const { token } = route.useParams();
  const { lookBack: texts } = useAfterVisit();
  const page = useQuery(reading(LookBackDocument, { token }));
  const reflect = useAct(SubmitReflectionByLinkDocument, ({ submitReflectionByLink }) =>
    forgetLookBack(submitReflectionByLink.visit.id),
  );
  const share = useAct(SharePointByLinkDocument);
  return (
    <Shown of={page} title={texts.plainTitle}>
      {({ lookBack }) => (
        <LookBack
          {...lookBack}
          keep={async (input) =>
            (await send(SaveDraftByLinkDocument, { token, input })).saveDraftByLink
          }
          elsewhere={
            lookBack.draftSavedAt
              ? { savedAt: lookBack.draftSavedAt, fetch: null, error: null }
              : null
          }
          reflect={{
            error: reflect.error,
            busy: reflect.isPending,
            act: ({ answers, found, writer }) =>
              reflect.mutateAsync({ token, answers, found, writer }),
          }}
          about={{ token }}
          share={{
            error: share.error,
            busy: share.isPending,
            act: (input) => share.mutateAsync({ token, input }),
          }}
        />
      )}
    </Shown>
  );
}
