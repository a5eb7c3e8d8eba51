import { judge } from '../src/rotation/rules/planner/judge.ts';
import type { Verdict } from '../src/rotation/rules/planner/verdict.ts';
import type { Instance, InstancePlan } from '../src/rotation/rules/planner/instance.ts';
import { plannerFor } from '../src/rotation/rules/planner/planner.ts';

export type Planned = Readonly<{
  plan: InstancePlan;
  verdict: Verdict;
  bound: number;
  unplaceable: number;
  gaps: Readonly<Record<string, number>>;
  iterations: number;
  /** CPU seconds from the instance in memory to its index, its first plan and the end. */
  indexed: number;
  started: number;
  cpu: number;
  /** The most memory the process held, and what of it came after the instance was read. */
  peakMb: number;
  ownMb: number;
}>;

const MB = 1_000_000;
const PIECES = 64;

export const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / MB;
};
const peak = (): number => process.resourceUsage().maxRSS * 1_024;

/** Plans for so many CPU seconds: they say more about the planner than a clock on a shared machine. */
export function planFor(instance: Instance, seconds: number, seed: number): Planned {
  const before = peak();
  const begun = cpuSeconds();
  const spent = () => cpuSeconds() - begun;
  const planner = plannerFor(instance, seed);
  if (!('step' in planner)) throw new Error(`Refused: ${JSON.stringify(planner)}`);
  const indexed = spent();
  let started = 0;
  let progress = planner.progress();
  while (spent() < seconds) {
    progress = planner.step(PIECES, spent() / seconds);
    if (started === 0 && progress.phase === 'SEARCH') started = spent();
  }
  const cpu = spent();
  const plan = { visits: planner.visits() };
  const gaps: Record<string, number> = {};
  for (const { because, missing } of planner.gaps()) gaps[because] = (gaps[because] ?? 0) + missing;
  const held = { peakMb: Math.round(peak() / MB), ownMb: Math.round((peak() - before) / MB) };
  return {
    plan,
    verdict: judge(instance, plan),
    bound: progress.bound ?? 0,
    unplaceable: planner.unplaceable(),
    gaps,
    iterations: progress.iterations,
    indexed,
    started,
    cpu,
    ...held,
  };
}

export const gapOf = ({ verdict, bound }: Planned): number =>
  bound === 0 ? Infinity : (verdict.objective - bound) / bound;

export const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
