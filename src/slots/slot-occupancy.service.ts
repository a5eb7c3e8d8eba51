import { Injectable } from '@nestjs/common';
import type { Slot } from './rules/slot.ts';

/** How many places of each slot nobody holds. */
export type FreePlaces = (slotIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/**
 * Whether a place is taken is the business of `visits`, which stands to the right of this room: it
 * fills in how to count when it starts.
 */
@Injectable()
export class SlotOccupancy {
  private count: FreePlaces | null = null;

  fillIn(count: FreePlaces): void {
    this.count = count;
  }

  /** Those that still have a free place; without visits every place is free. */
  async withFreePlace(slots: readonly Slot[]): Promise<Slot[]> {
    if (this.count === null || slots.length === 0) return [...slots];
    const free = await this.count(slots.map(({ id }) => id));
    return slots.filter(({ id, capacity }) => (free.get(id) ?? capacity) > 0);
  }
}
