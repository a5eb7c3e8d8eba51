import type { Ledger } from './ledger.ts';
import { ROOT } from './rings.ts';
import type { Rings } from './rings.ts';

const NONE = -1;

/** The places of an exchange: slots, with the weeks, months and teams that they are in. */
export class Places {
  /** The place of each slot, team, month, and week of a month in the network; 0 when it has none. */
  private readonly placeOf: Int32Array;
  /** What each place is the place of; slots are below `model.slots`. */
  private readonly keys: number[] = [NONE];

  constructor(
    private readonly ledger: Ledger,
    private readonly rings: Rings,
  ) {
    const { slots, teams, monthRoom, weekRoom } = ledger.model;
    this.placeOf = new Int32Array(slots + teams + monthRoom.length + 2 * weekRoom.length);
  }

  clear(): void {
    for (const key of this.keys) if (key !== NONE) this.placeOf[key] = 0;
    this.keys.length = 0;
    this.keys.push(NONE);
  }

  /** The slot of a place; -1 for the root. */
  slotAt(place: number): number {
    return this.keys[place]!;
  }

  /** Whether of what is full somebody in this exchange could make room. */
  mayOpen(slot: number): boolean {
    const { ledger, placeOf } = this;
    const { slotMonth, slotWeek } = ledger.model;
    if (ledger.left[slot]! <= 0 && placeOf[slot] === 0) return false;
    const isWeekFull = ledger.weekLeft[slotWeek[slot]!]! <= 0;
    if (isWeekFull && placeOf[this.weekKey(slot)] === 0) return false;
    return ledger.monthLeft[slotMonth[slot]!]! > 0 || placeOf[this.monthKey(slot)] !== 0;
  }

  private monthKey(slot: number): number {
    const { slots, teams, slotMonth } = this.ledger.model;
    return slots + teams + slotMonth[slot]!;
  }

  /** A week that lies in two months is a place in each. */
  private weekKey(slot: number): number {
    const { slots, teams, monthRoom, slotWeek, slotMonth, weekFirst } = this.ledger.model;
    const week = slotWeek[slot]!;
    const isLater = slotMonth[weekFirst[week]!] !== slotMonth[slot];
    return slots + teams + monthRoom.length + 2 * week + Number(isLater);
  }

  /** The place of a slot, laid with those it is in when it is first asked for. */
  placeFor(slot: number): number {
    const { placeOf, ledger } = this;
    if (placeOf[slot] !== 0) return placeOf[slot]!;
    const { model, left, weekLeft, monthLeft } = ledger;
    const team = model.slotTeam[slot]!;
    const [teamKey, monthKey, weekKey] = [
      model.slots + team,
      this.monthKey(slot),
      this.weekKey(slot),
    ];
    if (placeOf[teamKey] === 0) this.note(teamKey, ROOT, Infinity, team);
    if (placeOf[monthKey] === 0) {
      this.note(monthKey, placeOf[teamKey]!, monthLeft[model.slotMonth[slot]!]!);
    }
    if (placeOf[weekKey] === 0) {
      this.note(weekKey, placeOf[monthKey]!, weekLeft[model.slotWeek[slot]!]!);
    }
    return this.note(slot, placeOf[weekKey]!, left[slot]!);
  }

  private note(key: number, within: number, room: number, team = NONE): number {
    const place = this.rings.place(within, room, team, team === NONE ? 0 : this.ledger.load[team]!);
    this.placeOf[key] = place;
    this.keys.push(key);
    return place;
  }
}
