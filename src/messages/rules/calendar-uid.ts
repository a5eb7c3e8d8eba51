/**
 * What a calendar knows a visit by, for life: the same in every invitation, change and cancellation,
 * for every reader. The secret in it is what an answer proves itself with; a visit that calendars
 * knew before there were secrets keeps its UID without one, and is answered on its page.
 */
export function calendarUid({
  visitId,
  secret,
  host,
}: Readonly<{ visitId: string; secret: string | null; host: string }>): string {
  return secret === null ? `${visitId}@${host}` : `${visitId}.${secret}@${host}`;
}

const signed = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{32})@/i;

/** The visit and the secret that a UID speaks of; null for any other UID. */
export function readUid(uid: string): Readonly<{ visitId: string; secret: string }> | null {
  const [, visitId, secret] = signed.exec(uid) ?? [];
  if (visitId === undefined || secret === undefined) return null;
  // Some programs change the case of what they take for a number.
  return { visitId: visitId.toLowerCase(), secret: secret.toLowerCase() };
}
