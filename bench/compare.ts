import { appendFileSync } from 'node:fs';

interface Contender {
  readonly name: string;
  /** One round of the work; the time it takes is what is compared. */
  readonly run: () => Promise<void> | void;
}

export interface Comparison {
  readonly id: string;
  readonly what: string;
  readonly ours: Contender;
  readonly reference: Contender;
  /** The reference's time divided by ours: 1 is as fast, 2 twice as fast, 0.8 a fifth slower. */
  readonly atLeast: number;
  readonly rounds?: number;
  /** What a round needs, made ready before its two turns and not measured. */
  readonly before?: () => Promise<void>;
}

/**
 * A figure of speed is a ratio against something named, measured in the same run: milliseconds say
 * more about the machine than about us. The two take turns, so that a busy moment of the machine
 * hits both, and the medians are compared; the first round of each warms up and is not counted.
 */
export async function compare(comparison: Comparison): Promise<void> {
  const { ours, reference, rounds = 15, before } = comparison;
  const times = { ours: [] as number[], reference: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    await before?.();
    const ourTime = await timed(ours);
    const referenceTime = await timed(reference);
    if (round === 0) continue;
    times.ours.push(ourTime);
    times.reference.push(referenceTime);
  }
  note(comparison, median(times.ours), median(times.reference));
}

async function timed({ run }: Contender): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function note(
  { id, what, ours, reference, atLeast }: Comparison,
  our: number,
  their: number,
): void {
  const ratio = their / our;
  const row = {
    id,
    what: `${what}: ${ours.name} against ${reference.name}`,
    must: `≥ ${atLeast} ×`,
    measured: `${ratio.toFixed(2)} × (${our.toFixed(2)} ms, ${their.toFixed(2)} ms)`,
    ok: ratio >= atLeast,
  };
  const file = process.env['BENCH_ROWS'];
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
  else console.log(row);
}
