/**
 * Plans one instance in a process of its own, from what `npm run build` made, as the product does: so
 * the memory that it says is the planner's, and not that of whatever compiles TypeScript or judges.
 *
 * `node bench/planner-alone.mjs INSTANCE SECONDS SEED`; it writes one line of JSON.
 */
import { readFileSync } from 'node:fs';

/** @type {typeof import('../src/rotation/rules/planner/planner.ts')} */
const { Planner, plannerFor } = await import(
  new URL('../dist/rotation/rules/planner/planner.js', import.meta.url).href
);

const [path = '', seconds = '10', seed = '7'] = process.argv.slice(2);
const MB = 1_000_000;
/** Pieces of work between two looks at the clock. */
const PIECES = 64;
/** A first plan is one that has most of what is wanted. */
const MOST = 0.8;

/** CPU seconds say more about the planner than a clock on a shared machine. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / MB;
};

/** @typedef {import('../src/rotation/rules/planner/instance.ts').Instance} Instance */
/** @typedef {import('../src/rotation/rules/planner/planner.ts').Planner} Planning */

/** @param {Instance} instance */
const wantedIn = ({ visitors }) =>
  visitors.flatMap(({ quota }) => quota).reduce((all, count) => all + count, 0);

/** @param {Planning} planner */
function gapsIn(planner) {
  /** @type {Record<string, number>} */
  const gaps = {};
  for (const { because, missing } of planner.gaps()) gaps[because] = (gaps[because] ?? 0) + missing;
  return gaps;
}

/**
 * Steps until the time is over.
 *
 * @param {Planning} planner
 * @param {number} enough visits for a first plan
 * @param {() => number} spent
 */
function go(planner, enough, spent) {
  const isThere = () => planner.visits().length > enough;
  let first = isThere() ? spent() : null;
  let proven = null;
  while (spent() < Number(seconds)) {
    const { bound } = planner.step(PIECES, spent() / Number(seconds));
    if (first === null && isThere()) first = spent();
    if (bound !== null) proven ??= spent();
  }
  return { first, proven, cpu: spent() };
}

/** @param {Instance} instance */
function plan(instance) {
  const begun = cpu();
  const spent = () => cpu() - begun;
  const planner = plannerFor(instance, Number(seed));
  if (!(planner instanceof Planner)) throw new Error(`Refused: ${JSON.stringify(planner)}`);
  const indexed = spent();
  const wanted = wantedIn(instance);
  const times = go(planner, MOST * wanted, spent);
  const { bound, iterations } = planner.progress();
  return {
    plan: { visits: planner.visits() },
    wanted,
    bound: bound ?? 0,
    unplaceable: planner.unplaceable(),
    gaps: gapsIn(planner),
    iterations,
    indexed,
    ...times,
    peakMb: Math.round((process.resourceUsage().maxRSS * 1_024) / MB),
  };
}

process.stdout.write(JSON.stringify(plan(JSON.parse(readFileSync(path, 'utf8')))));
