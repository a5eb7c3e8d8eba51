import type { Weights } from './planner/instance.ts';

/** Points, in the proportions that the model's page gives them. */
export const weights: Weights = {
  shortfall: 10_000,
  shortfallConc: 2_000,
  crowd: 1_000,
  late: 800,
  cover: 500,
  door: 500,
  repeat: 300,
  kind: 150,
  history: 100,
  fair1: 40,
  fair2: 80,
  weekday: 10,
  peak: 15,
  km10: 1,
  kmCap: 60,
  stability: 400,
};

/** Days between two visits of a leader; fewer for who has to catch up. */
export const APART = 14;
export const APART_BEHIND = 7;
