import { deliveryReport, headerOf } from './incoming-mail.ts';
import type { Incoming } from './incoming-mail.ts';

/** What a delivery report says of one recipient (RFC 3464, section 2.3). */
export type Bounce = Readonly<{
  /** Lower case: as we wrote it, or as the last server knew it. */
  addresses: readonly string[];
  /** RFC 3463, such as 5.1.1. */
  status: string;
  /** For good: writing again would come back again. */
  isFinal: boolean;
}>;

export type Report = Readonly<{
  /** Of the mail that came back, with its angle brackets; null when the report does not say. */
  messageId: string | null;
  bounces: readonly Bounce[];
}>;

/** The report of a mail server in a mail; null when there is none. */
export function bounceReport(mail: Incoming): Report | null {
  const text = deliveryReport(mail);
  if (text === null) return null;
  const [, ...recipients] = text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map(fields);
  return {
    messageId: returnedId(mail) ?? answeredId(mail),
    bounces: recipients.flatMap(bounceOf),
  };
}

type Fields = ReadonlyMap<string, string>;

function fields(block: string): Fields {
  const unfolded = block.replace(/\n[ \t]+/g, ' ');
  const pairs = [...unfolded.matchAll(/^([\w-]{1,60}):[ \t]*(.*)$/gm)];
  return new Map(pairs.map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]));
}

function bounceOf(block: Fields): Bounce[] {
  const status = statusOf(block);
  const action = block.get('action')?.toLowerCase();
  const addresses = ['original-recipient', 'final-recipient']
    .map((name) => addressOf(block.get(name)))
    .filter((address) => address !== null);
  if (status === undefined || action === undefined || addresses.length === 0) return [];
  return [{ addresses, status, isFinal: action === 'failed' && isAboutAddress(status) }];
}

/**
 * Some servers say 5.0.0 of every failure, Exim among them; what the last server answered says more
 * (RFC 3464, section 2.3.6).
 */
function statusOf(block: Fields): string | undefined {
  const status = /^[245]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(block.get('status') ?? '')?.[0];
  if (status !== '5.0.0') return status;
  const answer = /^smtp\s*;\s*5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/i;
  return answer.exec(block.get('diagnostic-code') ?? '')?.[1] ?? status;
}

/** "rfc822; somebody@example.org" (RFC 3464, section 2.3.1). */
function addressOf(field: string | undefined): string | null {
  const [, address] = /^\s*rfc822\s*;\s*<?([^\s<>;]+@[^\s<>;]+)>?/i.exec(field ?? '') ?? [];
  return address?.toLowerCase() ?? null;
}

/**
 * What a refusal in the dialogue itself says of the address, as a report would; null when it is not
 * to blame. A server that relays nothing for us says 5.7.1 to every address. Many give no status.
 */
export function refusedStatus(response: string): string | null {
  const [, status = '5.0.0'] = /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response) ?? [];
  return isAboutAddress(status) && !status.startsWith('5.7.') ? status : null;
}

/**
 * Permanent, and neither about this one mail, its size (5.2.3, 5.3.4) or what is in it (5.6), nor about
 * us who sent it (RFC 3463; www.iana.org/assignments/smtp-enhanced-status-codes; Exchange Online's
 * own: learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online).
 */
const isAboutAddress = (status: string): boolean =>
  status.startsWith('5.') && !aboutMail.test(status) && !aboutSender.test(status);

const aboutMail = /^5\.(?:6\.\d+|2\.3|3\.4)$/;
/** Its address (5.1.7, 5.1.8), or that nothing proves who sends: SPF, DKIM, DMARC, a blocked server. */
const aboutSender = /^5\.(?:1\.[78]|7\.(?:2\d|30|[5-7]\d\d))$/;

/** The mail that came back is a part of the report, whole or its head alone (RFC 3464, section 2). */
function returnedId({ parts }: Incoming): string | null {
  const returned = parts.find(({ type }) =>
    ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'].includes(
      type,
    ),
  );
  const [head = ''] = (returned?.text ?? '').replaceAll('\r\n', '\n').split('\n\n');
  // The whole of it: what only begins like one of ours is none.
  return /^message-id:\s*(<[^<>\s]{1,250}>)[ \t]*$/im.exec(head)?.[1] ?? null;
}

/** Where a server returns nothing of the mail, which it may (RFC 6522, section 3), it answers it. */
const answeredId = (mail: Incoming): string | null =>
  /^<[^<>\s]{1,250}>$/.exec(headerOf(mail, 'in-reply-to') ?? '')?.[0] ?? null;
