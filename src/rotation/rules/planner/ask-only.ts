import type { Model } from './model.ts';

/** For as long as `work` takes a leader asks only for one visit of each of these types. */
export function askOnly(
  { open, openAny, openMost, types }: Model,
  leader: number,
  kinds: readonly number[],
  work: () => void,
): void {
  const own = open.subarray(leader * types, (leader + 1) * types);
  const wanted = own.slice();
  const [any, most] = [openAny[leader]!, openMost[leader]!];
  own.fill(0);
  for (const kind of kinds) own[kind]! += 1;
  openAny[leader] = 0;
  openMost[leader] = kinds.length;
  work();
  own.set(wanted);
  openAny[leader] = any;
  openMost[leader] = most;
}
