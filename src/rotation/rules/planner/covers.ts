import type { Model } from './model.ts';

/** Which departments visit which types: wanted by somebody, and by whom it is covered. */
export class Covers {
  /** Department × type: visits, and whether somebody wants one. */
  private readonly covered: Int32Array;
  private readonly wanted: Uint8Array;
  private readonly points: number;

  constructor(private readonly model: Model) {
    const { visitors, covered = [], weights } = model.instance;
    this.points = weights.cover;
    const departments = [...visitors.map(({ dept }) => dept), ...covered.map(([dept]) => dept)];
    const count = departments.reduce((most, dept) => Math.max(most, dept), 0) + 1;
    this.covered = new Int32Array(count * model.types);
    this.wanted = new Uint8Array(this.covered.length);
    for (const [dept, kind] of covered) this.covered[dept * model.types + kind]! += 1;
    for (const { dept, quota, any = 0 } of visitors) {
      quota.forEach((visits, kind) => {
        if (visits > 0 || any > 0) this.wanted[dept * model.types + kind] = 1;
      });
    }
  }

  /** What it costs that a department goes nowhere of a type that it wants. */
  cost(): number {
    let count = 0;
    for (let cell = 0; cell < this.wanted.length; cell += 1) {
      count += Number(this.wanted[cell] === 1 && this.covered[cell] === 0);
    }
    return count * this.points;
  }

  /** Counts a visit in or out; what missing covers cost changes by so much. */
  pass(leader: number, slot: number, by: 1 | -1): number {
    const cell = this.cellOf(leader, this.model.teamKind[this.model.slotTeam[slot]!]!);
    if (by === -1) this.covered[cell]! -= 1;
    const change = this.covered[cell] === 0 ? -by * this.wanted[cell]! * this.points : 0;
    if (by === 1) this.covered[cell]! += 1;
    return change;
  }

  /** What a first visit of this type by the leader's department would save. */
  bonus(leader: number, kind: number): number {
    const cell = this.cellOf(leader, kind);
    return this.wanted[cell] === 1 && this.covered[cell] === 0 ? this.points : 0;
  }

  /** What it costs the department when one of its visits of this type, or the next, is not made. */
  lossWithout(leader: number, kind: number, isMade: boolean): number {
    const cell = this.cellOf(leader, kind);
    const isLast = this.covered[cell] === Number(isMade);
    return this.wanted[cell] === 1 && isLast ? this.points : 0;
  }

  private cellOf(leader: number, kind: number): number {
    return this.model.instance.visitors[leader]!.dept * this.model.types + kind;
  }
}
