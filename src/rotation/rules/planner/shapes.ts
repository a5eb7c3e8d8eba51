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

/** Leaders with the same open quota share the shape. */
export class Shapes {
  private readonly known = new Map<string, Shape>();

  of(open: Int32Array): Shape {
    const key = open.join(' ');
    const known = this.known.get(key) ?? shapeOf(open);
    this.known.set(key, known);
    return known;
  }
}

function shapeOf(open: Int32Array): Shape {
  const states = open.reduce((product, count) => product * (count + 1), 1);
  const counts = new Int32Array(states * open.length);
  const steps: { from: number; to: number; column: number }[] = [];
  for (let state = 0; state < states; state += 1) {
    let rest = state;
    let stride = 1;
    for (let kind = 0; kind < open.length; kind += 1) {
      const base = open[kind]! + 1;
      const count = rest % base;
      counts[state * open.length + kind] = count;
      if (count > 0) {
        const column = kind * 2 + (count > 1 ? AGAIN : FIRST);
        steps.push({ from: state - stride, to: state, column });
      }
      rest = Math.floor(rest / base);
      stride *= base;
    }
  }
  steps.sort((a, b) => a.column - b.column || a.to - b.to);
  const firstStep = Int32Array.from({ length: open.length * 2 + 1 }, (_, column) =>
    steps.reduce((count, step) => count + Number(step.column < column), 0),
  );
  return {
    states,
    counts,
    from: Int32Array.from(steps, ({ from }) => from),
    to: Int32Array.from(steps, ({ to }) => to),
    firstStep,
  };
}
