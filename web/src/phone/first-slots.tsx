import type { ReactNode } from 'react';
import { useState } from 'react';
import { useBooking } from './booking-texts.ts';
import type { Slot } from './slot-choice.tsx';
import { SlotChoice } from './slot-choice.tsx';

const few = 3;

type Props = {
  slots: readonly Slot[];
  /** Where several are asked on one page. */
  name?: string;
  chosen: string | null;
  onChoose: (id: string) => void;
};

/** Three first: to propose is better than to let somebody choose from everything. */
export function FirstSlots({ slots, name, chosen, onChoose }: Props): ReactNode {
  const { postpone: texts } = useBooking();
  const [all, setAll] = useState(false);
  return (
    <>
      <SlotChoice
        slots={all ? slots : slots.slice(0, few)}
        {...(name && { name })}
        chosen={chosen}
        onChoose={onChoose}
      />
      {!all && slots.length > few && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {texts.more}
        </button>
      )}
    </>
  );
}
