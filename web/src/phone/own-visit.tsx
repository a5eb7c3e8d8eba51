import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { OwnVisitQuery } from '../api/generated/phone/graphql.ts';
import { OwnVisitDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { Shown } from '../ui/shown.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import type { Visit } from './asked.ts';
import { Channels } from './channels.tsx';
import { Debrief } from './debrief.tsx';
import { Expectation } from './expectation.tsx';
import { FieldNotes } from './field-notes.tsx';
import { OwnWords } from './own-words.tsx';
import { asksLookBack } from './visit-card.tsx';

/** What the visitor alone finds on the page of a visit. */
export function OwnVisit({ visit }: { visit: Visit }): ReactNode {
  const asked = useQuery(reading(OwnVisitDocument, { id: visit.id }));
  return (
    <Shown of={asked}>
      {({ visit: own, reportingChannels }) =>
        own && (
          <>
            {own.expectation && <Expectation visitId={own.id} expectation={own.expectation} />}
            <Around visit={visit} own={own} channels={reportingChannels} />
          </>
        )
      }
    </Shown>
  );
}

type Props = {
  visit: Visit;
  own: NonNullable<OwnVisitQuery['visit']>;
  channels: OwnVisitQuery['reportingChannels'];
};

const hasWords = ({ reflected }: Visit, { noteCount, draftSavedAt }: Props['own']): boolean =>
  reflected === true || (noteCount ?? 0) > 0 || draftSavedAt !== null;

function Around({ visit, own, channels }: Props): ReactNode {
  const { lookBack } = useAfterVisit();
  const over = asksLookBack(visit);
  return (
    <>
      {over && <Debrief questions={lookBack.debrief} />}
      {own.mayNote && <FieldNotes visitId={own.id} count={own.noteCount ?? 0} />}
      {hasWords(visit, own) && <OwnWords visitId={own.id} />}
      {(own.mayNote || over) && <Channels channels={channels} />}
    </>
  );
}
