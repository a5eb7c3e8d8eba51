import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OwnVisitQuery } from '../api/generated/phone/graphql.ts';
import {
  SaveDraftDocument,
  VisitDocument,
  OwnVisitDocument,
} from '../api/generated/phone/graphql.ts';
import { send } from '../api/client.ts';
import { reading } from '../api/reading.ts';
import { useQueued } from '../offline/use-queued.ts';
import { useMe } from '../session/me.ts';
import { NotThere } from '../ui/not-there.tsx';
import { Shown } from '../ui/shown.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import type { Visit } from './asked.ts';
import { LookBack } from './look-back.tsx';
import { wordsOf } from './reflect.tsx';
import { lookBackDraft, pointDraft } from './use-server-draft.ts';

const route = getRouteApi('/phone/own/visits/$visitId/look-back');

export function LookBackPage(): ReactNode {
  const { visitId } = route.useParams();
  const { lookBack: texts } = useAfterVisit();
  const page = useQuery(reading(VisitDocument, { id: visitId }));
  const own = useQuery(reading(OwnVisitDocument, { id: visitId }));
  return (
    <Shown of={page} title={texts.plainTitle}>
      {({ visit }) =>
        visit ? (
          <Shown of={own} title={texts.plainTitle}>
            {(asked) => <OwnLookBack visit={visit} asked={asked} />}
          </Shown>
        ) : (
          <NotThere />
        )
      }
    </Shown>
  );
}

function OwnLookBack({ visit, asked }: { visit: Visit; asked: OwnVisitQuery }): ReactNode {
  const { lookBack: texts } = useAfterVisit();
  const person = useMe().person.id;
  const about = visit.id;
  const reflect = useQueued({ act: 'lookBack', person, about, draft: lookBackDraft(about) });
  const share = useQueued({ act: 'point', person, about, draft: pointDraft(about) });
  const savedAt = asked.visit?.draftSavedAt;
  const expectation = asked.visit?.expectation;
  const visitId = visit.id;
  return (
    <LookBack
      visit={visit}
      prompts={texts.prompts}
      debrief={texts.debrief}
      statements={expectation?.given ? expectation.statements : []}
      channels={asked.reportingChannels}
      submitted={visit.reflected === true}
      points={visit.points}
      keep={async (input) => (await send(SaveDraftDocument, { visitId, input })).saveDraft}
      elsewhere={savedAt ? { savedAt, visitId } : null}
      reflect={{
        ...reflect,
        act: (reflection) => reflect.act({ visitId, ...reflection }, wordsOf(reflection.answers)),
      }}
      about={{ visitId }}
      share={{ ...share, act: (input) => share.act({ input: { visitId, ...input } }, input.text) }}
      person={person}
    />
  );
}
