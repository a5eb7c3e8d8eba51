import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import type { Address, Attachment, Email } from 'postal-mime';

/** A mail that came in, as far as it has to be known what it is. */
export type MailParts = Readonly<{
  /** Lower-case names. */
  headers: readonly Readonly<{ key: string; value: string }>[];
  /** Everything but the words and pictures, with its lower-case MIME type. */
  parts: readonly Readonly<{ type: string; text: string }>[];
  /** Lower case; null when it does not say. */
  from: string | null;
  sender: string | null;
}>;

const PARTS = 20;
const LONGEST_PART = 250_000;
const machineReadable: ReadonlySet<string> = new Set([
  'text/calendar',
  'application/ics',
  'message/delivery-status',
  'message/rfc822',
  'message/global',
  'message/global-headers',
  'text/rfc822-headers',
]);

/** Null when it is no mail that can be understood. */
export async function mailParts(source: Uint8Array): Promise<MailParts | null> {
  try {
    const mail = await PostalMime.parse(source, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'utf8',
      maxNestingDepth: 20,
      maxHeadersSize: 100_000,
    });
    return partsOf(mail);
  } catch {
    return null;
  }
}

const partsOf = (mail: Email): MailParts => ({
  headers: mail.headers.map(({ key, value }) => ({ key, value })),
  parts: mail.attachments
    .filter(({ mimeType }) => machineReadable.has(mimeType))
    .slice(0, PARTS)
    .map((part) => ({ type: part.mimeType, text: textOf(part) })),
  from: addressOf(mail.from),
  sender: addressOf(mail.sender),
});

const textOf = ({ content }: Attachment): string =>
  (typeof content === 'string' ? content : new TextDecoder().decode(content)).slice(
    0,
    LONGEST_PART,
  );

const addressOf = (address: Address | undefined): string | null =>
  address?.address?.trim().toLowerCase() || null;

/**
 * Of its Message-ID and its body: the same mail keeps it when a mailbox numbers its mails anew or
 * delivers it twice, and nobody can spoil that of a mail of which they do not know every word.
 */
export function fingerprintOf(source: Uint8Array): string {
  const text = Buffer.from(source);
  const [end = -1] = ['\r\n\r\n', '\n\n'].map((gap) => text.indexOf(gap)).filter((at) => at >= 0);
  const head = text.subarray(0, end < 0 ? text.length : end).toString('latin1');
  const [id = ''] = /^message-id:[^\r\n]*(\r?\n[ \t][^\r\n]*)*/im.exec(head) ?? [];
  const body = end < 0 ? Buffer.alloc(0) : text.subarray(end);
  return createHash('sha256')
    .update(id.replace(/\s+/g, ''))
    .update('\n')
    .update(body)
    .digest('hex');
}
