/** What is counted, of whom, and how often it may happen in so many minutes. */
export const limits = {
  /** So that nobody's mailbox can be flooded. */
  MAIL_TO_ADDRESS: { most: 5, minutes: 15 },
  /** A whole organisation may share one address on the internet. */
  MAIL_FROM_NETWORK: { most: 100, minutes: 15 },
  /** Six digits typed for one address, over all its mails, browsers and replicas. */
  CODE_FOR_ADDRESS: { most: 5, minutes: 15 },
  /** Whoever keeps asking for mails to guess at has 30 in a million; the links keep working. */
  CODE_FOR_ADDRESS_TODAY: { most: 30, minutes: 24 * 60 },
  /** What a device has to sign: each is a row until it expires. */
  CHALLENGE_FROM_NETWORK: { most: 300, minutes: 15 },
  /** Codes made for one person to hand over: with five tries each, 50 in a million. */
  VOUCHING_CODE_TODAY: { most: 10, minutes: 24 * 60 },
  /** Addresses of feeds that open nothing: 256 bits cannot be guessed, but asking costs us something. */
  MISSED_FEED_FROM_NETWORK: { most: 300, minutes: 15 },
  /** A calendar program asks a few times an hour; several may share one feed. */
  FEED_READ: { most: 60, minutes: 15 },
} as const;

export type LimitKind = keyof typeof limits;

export const isBeyond = (kind: LimitKind, count: number): boolean => count > limits[kind].most;

/**
 * Who is counted as one sender: an IPv4 address, or the 64 bits of an IPv6 address that a connection
 * is given as a whole.
 */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = (plain.split('%')[0] ?? '').split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array<string>(gap).fill('0'), ...back].slice(0, 4);
  return groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}
