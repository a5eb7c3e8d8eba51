import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  SharePointDocument,
  SubmitReflectionDocument,
  VisitDocument,
} from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { NotThere } from '../ui/not-there.tsx';
import { Shown } from '../ui/shown.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import { LookBack } from './look-back.tsx';

const route = getRouteApi('/phone/own/visits/$visitId/look-back');

export function LookBackPage(): ReactNode {
  const { visitId } = route.useParams();
  const { lookBack: texts } = useAfterVisit();
  const page = useQuery(reading(VisitDocument, { id: visitId }));
  const reflect = useAct(SubmitReflectionDocument);
  const share = useAct(SharePointDocument);
  return (
    <Shown of={page} title={texts.plainTitle}>
      {({ visit }) =>
        visit ? (
          <LookBack
            visit={visit}
            prompts={texts.prompts}
            submitted={visit.reflected === true}
            points={visit.points}
            reflect={{
              error: reflect.error,
              busy: reflect.isPending,
              act: (answers) => reflect.mutateAsync({ visitId, answers }),
            }}
            about={{ visitId }}
            share={{
              error: share.error,
              busy: share.isPending,
              act: (input) => share.mutateAsync({ input: { visitId, ...input } }),
            }}
          />
        ) : (
          <NotThere />
        )
      }
    </Shown>
  );
}
