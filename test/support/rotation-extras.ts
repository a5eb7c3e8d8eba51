import { Dice } from '../../src/rotation/rules/planner/dice.ts';
import type {
  Instance,
  InstanceLeader,
  InstanceTeam,
} from '../../src/rotation/rules/planner/instance.ts';

/**
 * The instance with what only our model knows: visits of any type, fewer than the agreement asks for
 * together, parts of the year of unequal length, newcomers, weeks and months with a room of their own,
 * departments that went before, and doors that nobody opened.
 */
export function withExtras(instance: Instance, seed: number): Instance {
  const dice = new Dice(seed);
  const { days, slots, kinds } = instance;
  const some = (share: number) => dice.share() < share;
  const dept = () => dice.below(3);
  return {
    ...instance,
    weights: { ...instance.weights, door: 500, kind: 150, late: 800 },
    visitors: instance.visitors.map((leader) => freer(leader, days, dice)),
    teams: instance.teams.map((team) => (some(0.5) ? withOwnRoom(team, days, dice) : team)),
    covered: some(0.5) ? [[dept(), dice.below(kinds.length)]] : [],
    doors: instance.teams
      .map(({ id }) => slots.flatMap(([team], slot) => (team === id && some(0.6) ? [slot] : [])))
      .filter((door) => door.length > 0),
  };
}

function freer(leader: InstanceLeader, days: number, dice: Dice): InstanceLeader {
  const quota = leader.quota.map((count) => (dice.share() < 0.5 ? 0 : count));
  const any = dice.below(3);
  const all = quota.reduce((sum, count) => sum + count, any);
  const parts = [0, 1 + dice.below(days - 1)];
  return {
    ...leader,
    quota,
    ...(any > 0 ? { any } : {}),
    ...(dice.share() < 0.3 ? { most: dice.below(all + 1) } : {}),
    ...(dice.share() < 0.3 ? { firstBy: dice.below(days) } : {}),
    ...(dice.share() < 0.4 ? { buckets: 2, parts } : {}),
  };
}

function withOwnRoom(team: InstanceTeam, days: number, dice: Dice): InstanceTeam {
  const weeks = Math.floor((days + 6) / 7) + 2;
  const months = Math.floor(days / 30.42) + 1;
  return {
    ...team,
    weekRoom: Array.from({ length: weeks }, () => dice.below(3)),
    monthRoom: Array.from({ length: months }, () => dice.below(4)),
  };
}
