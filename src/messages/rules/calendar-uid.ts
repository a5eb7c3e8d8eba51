/** One visit in the calendar of one reader. */
export type Copy = Readonly<{
  visitId: string;
  /** Null for the leader's own; a host or team lead has a copy each, named after its reader. */
  readerId: string | null;
  /** What the leader's answer proves itself with; null for what calendars know without one. */
  secret: string | null;
  /** Host of the public address. */
  host: string;
}>;

/**
 * The name of an appointment for life. Leader, host and leads are invited by mails of their own, and
 * a cancellation takes away whatever bears its name. With one name for all, whoever sees two of these
 * calendars in one mailbox would lose the leader's appointment when a host gives the visit back. A
 * visit that calendars knew before there were secrets keeps its name without one, and is answered on
 * its page; the copies of the host side ask for no answer.
 */
export function calendarUid({ visitId, readerId, secret, host }: Copy): string {
  const part = readerId ?? secret;
  return part === null ? `${visitId}@${host}` : `${visitId}.${part}@${host}`;
}

/**
 * The same visit in a feed. Another name than the invitation's, because a feed may hang on a wall:
 * nothing that is read there may serve to answer an invitation.
 */
export const feedUid = (visitId: string, host: string): string => `feed.${visitId}@${host}`;

const signed = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{32})@/i;

/** The visit and the secret that a UID speaks of; null for any other UID. */
export function readUid(uid: string): Readonly<{ visitId: string; secret: string }> | null {
  const [, visitId, secret] = signed.exec(uid) ?? [];
  if (visitId === undefined || secret === undefined) return null;
  // Some programs change the case of what they take for a number.
  return { visitId: visitId.toLowerCase(), secret: secret.toLowerCase() };
}
