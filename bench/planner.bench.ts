import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Instance } from '../src/rotation/rules/planner/instance.ts';
import { anInstance, outlines } from '../test/support/rotation-instances.ts';
import { optimumByHighs } from '../test/support/rotation-oracle.ts';
import { cpuSeconds, gapOf, percent, planFor } from './planning.ts';
import type { Planned } from './planning.ts';

const { values } = parseArgs({
  options: {
    instance: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '7' },
    out: { type: 'string' },
  },
});

function note(id: string, what: string, must: string, planned: Planned, ok: boolean): void {
  const { verdict, bound, cpu, peakMb } = planned;
  const measured = `${verdict.objective}, bound ${bound}, ${percent(gapOf(planned))} over, ${cpu.toFixed(1)} CPU s, ${peakMb} MB`;
  const isValid = verdict.feasible && verdict.objective >= bound;
  const row = { id, what, must, measured, ok: ok && isValid };
  if (process.env.BENCH_ROWS) appendFileSync(process.env.BENCH_ROWS, `${JSON.stringify(row)}\n`);
}

/** One instance from a file, the plan into another. */
function planFile(path: string): void {
  const instance = JSON.parse(readFileSync(path, 'utf8')) as Instance;
  const planned = planFor(instance, Number(values.seconds), Number(values.seed));
  const { plan, verdict, ...figures } = planned;
  if (values.out) writeFileSync(values.out, JSON.stringify(plan));
  console.log(JSON.stringify({ instance: instance.name, ...verdict, ...figures, gap: percent(gapOf(planned)) }, null, 2)); // prettier-ignore
  note(instance.name, `${plan.visits.length} visits`, 'a valid plan', planned, true);
}

/** Our own instances, loose and tight, each in the time in which it should be good. */
const table = [
  { size: 'S', room: 1.8, seconds: 1, most: 0.05 },
  { size: 'S', room: 0.97, seconds: 1, most: 0.05 },
  { size: 'M', room: 1.8, seconds: 10, most: 0.25 },
  { size: 'M', room: 0.97, seconds: 10, most: 0.05 },
  { size: 'L', room: 1.8, seconds: 60, most: 0.25 },
  { size: 'L', room: 0.97, seconds: 60, most: 0.05 },
] as const;

/** The same instance by a solver that proves its optimum: fine for thirty leaders, not for three hundred. */
async function besideHighs(id: string, instance: Instance, planned: Planned): Promise<void> {
  const begun = cpuSeconds();
  const optimum = await optimumByHighs(instance);
  const what = `the same by HiGHS: optimum ${optimum} in ${(cpuSeconds() - begun).toFixed(1)} CPU s`;
  const ok = planned.verdict.objective <= optimum * 1.001;
  note(id, what, 'at most 0.1 % over the optimum', planned, ok);
}

if (values.instance) planFile(values.instance);
else {
  for (const { size, room, seconds, most } of table) {
    const instance = anInstance({ ...outlines[size], room }, Number(values.seed));
    const planned = planFor(instance, seconds, Number(values.seed));
    const what = `${outlines[size].leaders} leaders, ${room < 1 ? 'too little room' : 'room enough'}`;
    const must = `within ${percent(most)} of the bound in ${seconds} s`;
    const id = `${size} ${room < 1 ? 'tight' : 'loose'}`;
    if (size === 'S') await besideHighs(id, instance, planned);
    else note(id, what, must, planned, gapOf(planned) <= most);
  }
}
