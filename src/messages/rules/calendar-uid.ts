/** One visit in the calendar of one reader. */
export type Copy = Readonly<{
  visitId: string;
  /** Null for the leader's own; a host or team lead has a copy each, named after its reader. */
  readerId: string | null;
  /** Host of the public address. */
  host: string;
}>;

/**
 * The name of an appointment for life. Leader, host and leads are invited by mails of their own, and
 * a cancellation takes away whatever bears its name. With one name for all, whoever sees two of these
 * calendars in one mailbox would lose the leader's appointment when a host gives the visit back.
 */
export const calendarUid = ({ visitId, readerId, host }: Copy): string =>
  readerId === null ? `${visitId}@${host}` : `${visitId}.${readerId}@${host}`;

/**
 * The same visit in a feed. Another name than the invitation's, because a feed may hang on a wall:
 * nothing that is read there may serve to answer an invitation.
 */
export const feedUid = (visitId: string, host: string): string => `feed.${visitId}@${host}`;
