import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RotationOutOfDateDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { dayAndSpan } from '../time/format.ts';
import { Shown } from '../ui/shown.tsx';
import { useDeskTexts } from './texts.ts';

/** What changed since the draft was made, and keeps it from being published. */
export function OutOfDate({ runId }: { runId: string }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const locale = useLocale();
  const asked = useQuery(reading(RotationOutOfDateDocument, { id: runId }));
  return (
    <Shown of={asked}>
      {({ rotationOutOfDate: visits }) => {
        if (visits.length === 0) return null;
        return (
          <section>
            <h2>{texts.outOfDate}</h2>
            <ul>
              {visits.map(({ id, person, slot }) => (
                <li key={id}>
                  {person.name}: {dayAndSpan(slot, locale)}, {slot.team.name}
                </li>
              ))}
            </ul>
          </section>
        );
      }}
    </Shown>
  );
}
