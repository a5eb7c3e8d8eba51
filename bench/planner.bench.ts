import { appendFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Instance } from '../src/rotation/rules/planner/instance.ts';
import { anInstance, outlines } from '../test/support/rotation-instances.ts';
import { gapOf, percent, planFile, planFor } from './planning.ts';
import type { Planned } from './planning.ts';

const { values } = parseArgs({
  options: {
    instance: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '7' },
    out: { type: 'string' },
    /** Also ten thousand leaders. */
    large: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);

function note(id: string, what: string, must: string, planned: Planned, ok: boolean): void {
  const { verdict, bound, cpu, peakMb, wanted, plan, unplaceable, first } = planned;
  const measured =
    `${verdict.objective}, bound ${bound}, ${percent(gapOf(planned))} over; ` +
    `${wanted - plan.visits.length} missing, ${unplaceable} of them proven; ` +
    `first plan ${first?.toFixed(1) ?? '-'} s, end ${cpu.toFixed(1)} CPU s, ${peakMb} MB`;
  const isValid = verdict.feasible && verdict.objective >= bound;
  const row = { id, what, must, measured, ok: ok && isValid };
  if (process.env.BENCH_ROWS) appendFileSync(process.env.BENCH_ROWS, `${JSON.stringify(row)}\n`);
}

/** One instance from a file, the plan into another. */
function fromFile(path: string): void {
  const planned = planFile(path, Number(values.seconds), seed);
  const { plan, verdict, ...figures } = planned;
  if (values.out) writeFileSync(values.out, JSON.stringify(plan));
  console.log(JSON.stringify({ ...verdict, ...figures, gap: percent(gapOf(planned)) }, null, 2));
  note(path, `${plan.visits.length} visits`, 'a valid plan', planned, true);
}

/** Our own instances, loose and tight, each in the time in which it should be good. */
const table = [
  { size: 'S', room: 1.8, seconds: 1, most: 0.001, mb: 80 },
  { size: 'S', room: 0.97, seconds: 1, most: 0.001, mb: 80 },
  { size: 'M', room: 1.8, seconds: 10, most: 0.12, mb: 120 },
  { size: 'M', room: 0.97, seconds: 10, most: 0.0025, mb: 120 },
  { size: 'L', room: 1.8, seconds: 60, most: 0.15, mb: 300 },
  { size: 'L', room: 0.97, seconds: 60, most: 0.01, mb: 300 },
  { size: 'XL', room: 1.8, seconds: 120, most: 0.3, mb: 900 },
] as const;
const SEEDS = 3;

/** The same instance by a solver that proves its optimum: fine for thirty leaders, not for three hundred. */
async function besideHighs(instance: Instance, planned: Planned): Promise<[string, boolean]> {
  const { optimumByHighs } = await import('../test/support/rotation-oracle.ts');
  const begun = process.cpuUsage();
  const optimum = await optimumByHighs(instance);
  const seconds = process.cpuUsage(begun).user / 1_000_000;
  const isNear = planned.verdict.objective <= optimum * 1.001;
  return [`HiGHS: optimum ${optimum} in ${seconds.toFixed(1)} CPU s`, isNear];
}

async function row({ size, room, seconds, most, mb }: (typeof table)[number], nth: number) {
  const instance = anInstance({ ...outlines[size], room }, nth);
  const planned = planFor(instance, seconds, seed);
  const id = `${size} ${room < 1 ? 'tight' : 'loose'} ${nth}`;
  const fits = planned.peakMb <= mb;
  if (size === 'S') {
    const [what, isNear] = await besideHighs(instance, planned);
    const must = `${percent(most)} over HiGHS in ${seconds} s, ${mb} MB`;
    note(id, what, must, planned, fits && isNear);
  } else {
    const must = `${percent(most)} over the bound in ${seconds} s, ${mb} MB`;
    note(id, `${outlines[size].leaders} leaders`, must, planned, fits && gapOf(planned) <= most);
  }
}

if (values.instance) fromFile(values.instance);
else {
  for (const one of table) {
    if (one.size === 'XL' && !values.large) continue;
    for (let nth = 1; nth <= SEEDS; nth += 1) await row(one, nth);
  }
}
