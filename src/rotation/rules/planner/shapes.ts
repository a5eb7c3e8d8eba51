/** The type is not yet visited, or it is: what a team costs depends on it (see response.ts). */
const FIRST = 0;
const AGAIN = 1;

/**
 * The states of a leader's year: how many visits of each type are behind. State 0 is none, and every
 * step adds one visit.
 */
export type Shape = Readonly<{
  states: number;
  /** Each step: from a state to a state; those with a visit in one column stand together. */
  from: Int32Array;
  to: Int32Array;
  /** Column = type × 2 + (first or again): where its steps begin, and one past the last. */
  firstStep: Int32Array;
  /** State × types: visits of each type. */
  counts: Int32Array;
}>;

/** What of the agreement is open: of each type, of any type, and altogether. */
export type Open = Readonly<{ quota: Int32Array; any: number; most: number }>;

/** Leaders with the same open agreement share the shape. */
export class Shapes {
  private readonly known = new Map<string, Shape>();

  of(open: Open): Shape {
    const key = `${open.quota.join(' ')} ${open.any} ${open.most}`;
    const known = this.known.get(key) ?? shapeOf(open);
    this.known.set(key, known);
    return known;
  }
}

function shapeOf(open: Open): Shape {
  const kinds = open.quota.length;
  const states = statesOf(open);
  const nth = new Map(states.map((counts, state) => [counts.join(' '), state]));
  const steps: { from: number; to: number; column: number }[] = [];
  states.forEach((counts, to) => {
    counts.forEach((count, kind) => {
      if (count === 0) return;
      const before = counts.with(kind, count - 1);
      const column = kind * 2 + (count > 1 ? AGAIN : FIRST);
      steps.push({ from: nth.get(before.join(' '))!, to, column });
    });
  });
  steps.sort((a, b) => a.column - b.column || a.to - b.to);
  const firstStep = Int32Array.from({ length: kinds * 2 + 1 }, (_, column) =>
    steps.reduce((count, step) => count + Number(step.column < column), 0),
  );
  return {
    states: states.length,
    counts: Int32Array.from(states.flat()),
    from: Int32Array.from(steps, ({ from }) => from),
    to: Int32Array.from(steps, ({ to }) => to),
    firstStep,
  };
}

/** Every way to have some of the visits behind; the type that is listed first counts fastest. */
function statesOf({ quota, any, most }: Open): number[][] {
  let states: { counts: number[]; free: number; rest: number }[] = [
    { counts: [], free: any, rest: most },
  ];
  for (let kind = quota.length - 1; kind >= 0; kind -= 1) {
    states = states.flatMap(({ counts, free, rest }) => {
      const longest = Math.max(0, Math.min(quota[kind]! + free, rest));
      return Array.from({ length: longest + 1 }, (_, count) => ({
        counts: [count, ...counts],
        free: free - Math.max(0, count - quota[kind]!),
        rest: rest - count,
      }));
    });
  }
  return states.map(({ counts }) => counts);
}
