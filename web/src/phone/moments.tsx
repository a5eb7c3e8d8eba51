import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SlotFactsFragment } from '../api/generated/phone/graphql.ts';
import { InvitationMomentsDocument, VisitMomentsDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { Shown } from '../ui/shown.tsx';
import { useBooking } from './booking-texts.ts';
import { FirstSlots } from './first-slots.tsx';

type Props = {
  visitId: string;
  chosen: string | null;
  onChoose: (slotId: string) => void;
};

/** Three other moments at once, for somebody who is signed in. */
export function OwnMoments(props: Props): ReactNode {
  const asked = useQuery(reading(VisitMomentsDocument, { id: props.visitId }));
  return <Moments {...props} of={asked} slots={({ visit }) => visit?.alternatives ?? []} />;
}

/** The same behind the link of an invitation. */
export function LinkMoments({ token, ...props }: Props & { token: string }): ReactNode {
  const asked = useQuery(reading(InvitationMomentsDocument, { token }));
  return (
    <Moments
      {...props}
      of={asked}
      slots={({ invitation: { visits } }) =>
        visits.find(({ id }) => id === props.visitId)?.alternatives ?? []
      }
    />
  );
}

type MomentsProps<T> = Props & {
  of: UseQueryResult<T>;
  slots: (data: T) => readonly SlotFactsFragment[];
};

function Moments<T>({ of, slots, visitId, chosen, onChoose }: MomentsProps<T>): ReactNode {
  const { postpone: texts } = useBooking();
  return (
    <Shown of={of}>
      {(data) =>
        slots(data).length === 0 ? (
          <p role="status">{texts.noneInstead}</p>
        ) : (
          <FirstSlots
            slots={slots(data)}
            name={`slot-${visitId}`}
            chosen={chosen}
            onChoose={onChoose}
          />
        )
      }
    </Shown>
  );
}
