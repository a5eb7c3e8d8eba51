import { Exchange } from './exchange.ts';
import { askOnly } from './ask-only.ts';
import type { Dice } from './dice.ts';
import type { Ledger } from './ledger.ts';
import type { Menus } from './menus.ts';
import { isWithin } from './model.ts';
import type { Mood } from './offers.ts';
import { companionOf, someoneCostly, someoneShort } from './picks.ts';
import type { Response } from './response.ts';

/** Leaders who may change in one move. */
const MOST = 24;
/** One move in so many is modest, or holds back, where somebody is short of visits. */
const MODEST = 3;
/** After one move in so many the leaders around exchange visits. */
const EXCHANGE = 3;

/**
 * Ruin and recreate under annealing: some leaders give up their year and choose again, one after the
 * other, each the best for the moment. A leader may also take what somebody else holds, who then
 * chooses again too. The move stays when it is better, or, while the search is warm, a little worse.
 */
export class Search {
  private readonly queue = new Int32Array(MOST);
  private waiting = 0;
  /** Who changed in this move, and what they had. */
  private readonly touched = new Int32Array(MOST);
  private changed = 0;
  private readonly before: Int32Array;
  private readonly beforeCount = new Int32Array(MOST);
  private readonly exchange: Exchange;
  private readonly mood: Mood = { noise: 0, toll: -1, isBlind: false, guide: null };

  constructor(
    private readonly ledger: Ledger,
    private readonly menus: Menus,
    private readonly response: Response,
    private readonly dice: Dice,
  ) {
    this.before = new Int32Array(MOST * ledger.width);
    this.exchange = new Exchange(ledger, menus, dice);
  }

  /** Takes out what a leader has. */
  leave(leader: number): void {
    this.ledger.clear(leader);
    this.ledger.settle(leader);
  }

  /** One leader chooses the best there is, by a guide if there is one; without, only to do better. */
  settleIn(leader: number, guide: Int32Array | null): void {
    const before = this.ledger.objective();
    this.changed = 0;
    this.waiting = 0;
    this.ruin(leader);
    this.mood.guide = guide;
    this.mood.noise = 0;
    this.mood.toll = -1;
    this.mood.isBlind = false;
    this.recreate(leader);
    this.mood.guide = null;
    if (guide === null && this.ledger.objective() > before) this.undo();
  }

  /** One move at a temperature in points; true when it stays. */
  move(temperature: number): boolean {
    const { ledger, dice } = this;
    const { leaders } = ledger.model;
    const before = ledger.objective();
    this.changed = 0;
    this.waiting = 0;
    const first = someoneCostly(ledger, dice);
    this.ruin(first);
    const companions = dice.below(32) === 0 ? dice.below(MOST / 2) : dice.below(6);
    for (let nth = 0; nth < companions; nth += 1)
      this.ruin(companionOf(first, ledger, this.menus, dice));
    this.mood.noise = dice.share() < 0.5 ? temperature * 2 * dice.share() : 0;
    // Where leaders are few, one may have to hold back what only another can do without.
    this.mood.isBlind = dice.below(Math.max(2, leaders >> 1)) === 0;
    if (this.mood.isBlind && dice.below(2) === 0) {
      const { crowd, repeat } = ledger.model.instance.weights;
      this.mood.noise = 2 * (crowd + repeat) * dice.share();
    }
    const heir = dice.below(MODEST) === 0 ? someoneShort(ledger, dice) : -1;
    if (heir < 0) this.chooseAnew(temperature);
    else if (dice.below(2) === 0) this.holdBack(heir);
    else this.shareOut(heir);
    if (dice.below(EXCHANGE) === 0) this.exchangeAround(first);
    const worse = ledger.objective() - before;
    if (worse <= 0 || worse < -Math.log(dice.share()) * temperature) return true;
    this.undo();
    return false;
  }

  /** Leaders around this one exchange visits where that is cheaper for all together. */
  private exchangeAround(leader: number): void {
    const { ledger } = this;
    const changes = this.exchange.find(leader);
    if (changes.length > MOST - this.waiting) return;
    const kept = changes.map(({ leader: who, from }) =>
      ledger.heldBy(who).filter((slot) => slot !== from),
    );
    for (const { leader: who } of changes) {
      this.ruin(who);
      ledger.clear(who);
    }
    changes.forEach(({ leader: who }, nth) => {
      for (const slot of kept[nth]!) this.take(who, slot);
    });
    for (const { leader: who, to } of changes) {
      if (to >= 0) this.take(who, to);
      ledger.settle(who);
    }
  }

  /** Each chooses the best there is, one after the other; some also ask others to make room. */
  private chooseAnew(temperature: number): void {
    const { dice } = this;
    const mayEject = dice.share() < 0.6;
    for (let nth = 0; nth < this.waiting; nth += 1) {
      this.mood.toll = mayEject && this.waiting < MOST / 2 ? temperature * 4 * dice.share() : -1;
      this.recreate(this.queue[nth]!);
    }
  }

  /**
   * Each asks for no more than before, and somebody who is short of visits may have the one that the
   * first gives up. Where places are short, whoever chooses first would otherwise also take what
   * another had: two who should only change places never would, nor would one hand over to another.
   */
  private shareOut(heir: number): void {
    const { dice } = this;
    this.mood.toll = -1;
    const handsOver = dice.below(2) === 0;
    const given = handsOver ? this.kindToGive() : -1;
    if (given >= 0) this.ruin(heir);
    const isBackwards = dice.below(2) === 0;
    const all = this.waiting;
    for (let step = 0; step < all; step += 1) {
      const nth = isBackwards ? all - 1 - step : step;
      if (given < 0 && dice.below(4) === 0) this.recreate(this.queue[nth]!);
      else if (this.queue[nth] === heir) this.recreateModestly(nth, given, 1);
      else this.recreateModestly(nth, nth === 0 ? given : -1, -1);
    }
  }

  /**
   * Each goes without some visits at first, so that others may have them; then who is short asks
   * again, the last first. So it changes who goes without, for many at once.
   */
  private holdBack(heir: number): void {
    const { ledger, dice } = this;
    const { model } = ledger;
    this.mood.toll = -1;
    this.ruin(heir);
    const all = this.waiting;
    for (let nth = 0; nth < all; nth += 1) {
      const leader = this.queue[nth]!;
      const kinds: number[] = [];
      for (let kind = 0; kind < model.types; kind += 1) {
        const most = model.open[leader * model.types + kind]!;
        for (let one = 0; one < most; one += 1) if (dice.below(2) === 0) kinds.push(kind);
      }
      this.menus.of(leader);
      if (isWithin(model, leader, kinds)) {
        askOnly(model, leader, kinds, () => this.recreate(leader));
      }
    }
    for (let nth = all - 1; nth >= 0; nth -= 1) {
      const leader = this.queue[nth]!;
      if (ledger.cost[leader]! < model.instance.weights.shortfall) continue;
      this.leave(leader);
      this.recreate(leader);
    }
  }

  /** The type of one of the visits that the first leader of the move had; -1 when there was none. */
  private kindToGive(): number {
    const { teamKind, slotTeam } = this.ledger.model;
    const count = this.beforeCount[0]!;
    return count === 0 ? -1 : teamKind[slotTeam[this.before[this.dice.below(count)]!]!]!;
  }

  private ruin(leader: number): void {
    if (leader < 0 || this.waiting === MOST) return;
    for (let nth = 0; nth < this.waiting; nth += 1) if (this.queue[nth] === leader) return;
    this.queue[this.waiting] = leader;
    this.waiting += 1;
    const { ledger } = this;
    const count = ledger.count[leader]!;
    const from = leader * ledger.width;
    const to = this.changed * ledger.width;
    for (let nth = 0; nth < count; nth += 1) this.before[to + nth] = ledger.visit[from + nth]!;
    this.beforeCount[this.changed] = count;
    this.touched[this.changed] = leader;
    this.changed += 1;
    ledger.clear(leader);
    ledger.settle(leader);
  }

  private recreate(leader: number): void {
    const { ledger, response, dice } = this;
    response.choose(leader, this.mood);
    for (let nth = 0; nth < response.count; nth += 1) {
      const slot = response.chosen[nth]!;
      const tries = this.mood.toll < 0 ? 0 : 3;
      for (let nth = 0; nth < tries && ledger.blocked[slot]! > 0; nth += 1) {
        const guest = ledger.guestInTheWay(slot, dice.below(1024));
        if (guest < 0 || guest === leader || this.waiting === MOST) break;
        this.ruin(guest);
      }
      this.take(leader, slot);
    }
    ledger.settle(leader);
  }

  /** The leader asks for as many visits of each type as before, with one of a type more or fewer. */
  private recreateModestly(nth: number, kind: number, change: -1 | 1): void {
    const { model, width } = this.ledger;
    const leader = this.queue[nth]!;
    this.menus.of(leader);
    const slots = this.before.subarray(nth * width, nth * width + this.beforeCount[nth]!);
    const kinds = Array.from(slots, (slot) => model.teamKind[model.slotTeam[slot]!]!);
    if (kind >= 0 && change < 0) kinds.splice(kinds.indexOf(kind), 1);
    if (kind >= 0 && change > 0 && isWithin(model, leader, [...kinds, kind])) kinds.push(kind);
    askOnly(model, leader, kinds, () => this.recreate(leader));
  }

  /** Puts a visit in where there is room: two visits of one choice may share a month of a team. */
  private take(leader: number, slot: number): void {
    if (this.ledger.blocked[slot] === 0) this.ledger.put(leader, slot);
  }

  private undo(): void {
    const { ledger } = this;
    for (let nth = 0; nth < this.changed; nth += 1) ledger.clear(this.touched[nth]!);
    for (let nth = 0; nth < this.changed; nth += 1) {
      const leader = this.touched[nth]!;
      const from = nth * ledger.width;
      for (let at = 0; at < this.beforeCount[nth]!; at += 1) {
        ledger.put(leader, this.before[from + at]!);
      }
      ledger.settle(leader);
    }
  }
}
