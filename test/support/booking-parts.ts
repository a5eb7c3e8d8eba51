import type { Actor } from '../../src/platform/actor.ts';
import type { Names } from './booking-acts.ts';
import type { Answer, BookingModel, ModelSlot, ModelVisit } from './booking-model.ts';
import type { Random } from './random.ts';
import type { Visiting } from './visiting.ts';

/** What moves are made in: the product, the model beside it, and who plays. */
export type Game = Readonly<{
  house: Visiting;
  random: Random;
  actors: ReadonlyMap<string, Actor>;
  leads: ReadonlyMap<string, Actor>;
  model: BookingModel;
  now: number;
  actor: (personId: string) => Actor;
  openSlots: () => readonly ModelSlot[];
  someMoment: () => number;
  names: () => Promise<Names>;
}>;

export type Move = Readonly<{
  name: string;
  run: () => Promise<unknown>;
  /** What the model answers, and what changes in it; after the product, which gives the ids. */
  expect: (names: Names) => Answer | readonly string[];
}>;
/** Null when there is nothing to do it to. */
export type Chance = () => Move | null;

export const somebody = ({ random, actors }: Game): string => random.pick([...actors.keys()]);
export const someSlot = (game: Game): string => game.random.pick(game.openSlots()).id;

/** Mostly one that is still of interest. */
export function someVisit({ model, random }: Game, states: readonly string[]): ModelVisit | null {
  const recent = [...model.visits.values()].slice(-60);
  const apt = recent.filter(({ state }) => states.includes(state));
  const among = random.below(10) === 0 ? recent : apt;
  return among.length === 0 ? null : random.pick(among);
}

export function onVisit(
  game: Game,
  states: readonly string[],
  move: (visit: ModelVisit) => Move | null,
): Move | null {
  const visit = someVisit(game, states);
  return visit === null ? null : move(visit);
}
