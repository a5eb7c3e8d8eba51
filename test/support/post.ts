import type { MailMessage } from '../../src/platform/mail/mail.service.ts';
import { Mail } from '../../src/platform/mail/mail.service.ts';
import type { AppUnderTest } from './app.ts';

/** Takes mails in place of the mail server, for tests that read them as they were handed over. */
export class Post {
  readonly mails: MailMessage[] = [];

  async send(mail: MailMessage): Promise<void> {
    this.mails.push(mail);
  }

  /** Subjects of the mails to one address, in the order in which they came. */
  subjectsTo(address: string): string[] {
    return this.to(address).map(({ subject }) => subject);
  }

  to(address: string): MailMessage[] {
    return this.mails.filter(({ to }) => to.address === address);
  }

  /** The secrets of the latest sign-in mail. */
  latest(): { link: string; code: string } {
    const text = this.mails.at(-1)?.text ?? '';
    const link = /\/sign-in\/([\w-]+)/.exec(text)?.[1] ?? 'no link';
    const code = /\n(\d{3} \d{3})\n/.exec(text)?.[1] ?? 'no code';
    return { link, code };
  }

  /** Instead of what the product under test sends with. */
  static of(app: AppUnderTest): Post {
    const post = new Post();
    Object.assign(app.nest.get(Mail, { strict: false }), { send: post.send.bind(post) });
    return post;
  }
}
