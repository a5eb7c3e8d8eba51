/** From when on the product asks, redirects and warns. */
export type Thresholds = Readonly<{
  replyByWorkingDays: number;
  /** Days between DONE and the question whether the team noticed. */
  confirmAfterDays: number;
  /** Overdue promises of one's own from which the next visit is a return visit. */
  settleFirstFrom: number;
  /** Per cent by which visits grow, and points by which follow-through falls, from a quarter to the next. */
  warnVisitsUp: number;
  warnFollowDown: number;
  /** Visits a quarter under which nothing is said of it. */
  warnFromVisits: number;
}>;

/** Where no programme runs, what a programme agrees by default. */
export const defaultThresholds: Thresholds = {
  replyByWorkingDays: 10,
  confirmAfterDays: 14,
  settleFirstFrom: 5,
  warnVisitsUp: 20,
  warnFollowDown: 10,
  warnFromVisits: 8,
};
