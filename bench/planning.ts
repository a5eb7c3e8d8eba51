import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Instance, InstancePlan } from '../src/rotation/rules/planner/instance.ts';
import { judge } from '../src/rotation/rules/planner/judge.ts';
import type { Verdict } from '../src/rotation/rules/planner/verdict.ts';

/** What the process that plans says (planner-alone.mjs), and what the judge says of its plan. */
export type Planned = Readonly<{
  plan: InstancePlan;
  verdict: Verdict;
  wanted: number;
  bound: number;
  unplaceable: number;
  gaps: Readonly<Record<string, number>>;
  iterations: number;
  /** CPU seconds from the instance in memory to its index, a first plan, the bound and the end. */
  indexed: number;
  first: number | null;
  proven: number | null;
  cpu: number;
  /** The most memory that the process held. */
  peakMb: number;
}>;

/** New objects live short: little room for them is enough, and is what most of the memory would be. */
const young = '--max-semi-space-size=2';
const alone = fileURLToPath(new URL('./planner-alone.mjs', import.meta.url));
const MOST_OUTPUT = 200_000_000;

/** Plans an instance that stands in a file for so many CPU seconds. */
export function planFile(path: string, seconds: number, seed: number): Planned {
  const args = [young, alone, path, String(seconds), String(seed)];
  const said = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: MOST_OUTPUT });
  const planned = JSON.parse(said) as Omit<Planned, 'verdict'>;
  const instance = JSON.parse(readFileSync(path, 'utf8')) as Instance;
  return { ...planned, verdict: judge(instance, planned.plan) };
}

export function planFor(instance: Instance, seconds: number, seed: number): Planned {
  const folder = mkdtempSync(join(tmpdir(), 'open-deur-planner-'));
  try {
    const path = join(folder, 'instance.json');
    writeFileSync(path, JSON.stringify(instance));
    return planFile(path, seconds, seed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const gapOf = ({ verdict, bound }: Planned): number =>
  bound === 0 ? Infinity : (verdict.objective - bound) / bound;

export const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
