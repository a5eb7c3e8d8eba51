import type { Dice } from './dice.ts';

/** For each leader so many teams are known to tempt twice. */
const HOT = 4;

/**
 * Teams that tempt a leader twice, and for which visit of its type each is kept: the first or a later
 * one.
 */
export class HotTeams {
  /** Leader × HOT: team + 1, negative when kept for the later visit; 0 is none. */
  private readonly hot: Int32Array;

  constructor(
    leaders: number,
    private readonly dice: Dice,
  ) {
    this.hot = new Int32Array(leaders * HOT);
  }

  /** Now and then the two visits change places. */
  turn(leader: number): void {
    for (let at = leader * HOT; at < (leader + 1) * HOT; at += 1) {
      if (this.hot[at] !== 0 && this.dice.below(4) === 0) this.hot[at] = -this.hot[at]!;
    }
  }

  note(leader: number, team: number): void {
    const at = leader * HOT;
    this.hot.copyWithin(at + 1, at, at + HOT - 1);
    this.hot[at] = this.dice.below(2) === 0 ? team + 1 : -team - 1;
  }

  /** 1 when kept for the first visit, -1 for a later one, 0 for any. */
  side(leader: number, team: number): number {
    const { hot } = this;
    for (let at = leader * HOT; at < (leader + 1) * HOT; at += 1) {
      if (hot[at] === 0) return 0;
      if (hot[at] === team + 1) return 1;
      if (hot[at] === -team - 1) return -1;
    }
    return 0;
  }
}
