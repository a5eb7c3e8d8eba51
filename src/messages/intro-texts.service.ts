import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { lines, parseInput } from '../platform/input.ts';
import { refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { whyNotManageMail } from './rules/access.ts';
import { LONGEST_INTRO, paragraphsOf } from './rules/intro-text.ts';
import { messageKinds } from './rules/message.ts';
import type { MessageKind } from './rules/message.ts';
import { exampleMail } from './templates/examples.ts';

export type IntroKey = Readonly<{ kind: MessageKind; locale: Locale }>;
export const introKey = ({ kind, locale }: IntroKey): string => `${kind} ${locale}`;

/** A kind of message in one language with example data, and the intro it begins with. */
export type MailExample = IntroKey &
  Readonly<{ subject: string; text: string; html: string; intro: string | null }>;

const input = z.object({ text: lines(LONGEST_INTRO, 1) });
const address = z.object({ kind: z.enum(messageKinds), locale: z.enum(['nl', 'en']) });
const kinds = Object.keys(messageKinds) as MessageKind[];
/** There is one list of intros; the audit wants a subject. */
const SUBJECT = { subjectType: 'IntroText', subjectId: '00000000-0000-4000-8000-000000000001' };

/** What messages of a kind begin with, in the organisation's own words, and what that looks like. */
@Injectable()
export class IntroTexts {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** By `introKey`; without a look at who asks: for the letters themselves. */
  async paragraphs(): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.db.client.introText.findMany();
    return new Map(rows.map((row) => [introKey(row), paragraphsOf(row.text)]));
  }

  /** Every kind of message in both languages. For the administrator. */
  async examples(actor: Actor): Promise<MailExample[]> {
    refuse(whyNotManageMail(actor));
    const rows = await this.db.client.introText.findMany();
    const texts = new Map(rows.map((row) => [introKey(row), row.text]));
    const all = kinds.flatMap((kind) => [
      { kind, locale: 'nl' as const },
      { kind, locale: 'en' as const },
    ]);
    return Promise.all(all.map((key) => exampleWith(key, texts.get(introKey(key)) ?? null)));
  }

  async example(actor: Actor, key: IntroKey): Promise<MailExample> {
    refuse(whyNotManageMail(actor));
    const row = await this.db.client.introText.findUnique({ where: { kind_locale: key } });
    return exampleWith(key, row?.text ?? null);
  }

  /** The same as a page; what is no kind or no language is not there. */
  async page(actor: Actor, kind: string, locale: string): Promise<string> {
    refuse(whyNotManageMail(actor));
    const known = address.safeParse({ kind, locale });
    if (!known.success) throw new Refusal('NOT_FOUND');
    return (await this.example(actor, known.data)).html;
  }

  async write(actor: Actor, key: IntroKey, text: string): Promise<MailExample> {
    refuse(whyNotManageMail(actor));
    const words = parseInput(input, { text });
    await this.db.transaction(async () => {
      await this.db.client.introText.upsert({
        where: { kind_locale: key },
        create: { ...key, ...words },
        update: words,
      });
      await this.note(actor, 'writeIntroText', key, 'WRITTEN');
    });
    return this.example(actor, key);
  }

  /** None is there: nothing happens. */
  async remove(actor: Actor, key: IntroKey): Promise<MailExample> {
    refuse(whyNotManageMail(actor));
    await this.db.transaction(async () => {
      const { count } = await this.db.client.introText.deleteMany({ where: key });
      if (count > 0) await this.note(actor, 'removeIntroText', key, null);
    });
    return this.example(actor, key);
  }

  private note(
    actor: Actor,
    action: string,
    { kind, locale }: IntroKey,
    now: string | null,
  ): Promise<void> {
    const changes = { [`${kind} ${locale}`]: [null, now] as const };
    return this.audit.record(actor, { action, ...SUBJECT, changes });
  }
}

async function exampleWith({ kind, locale }: IntroKey, intro: string | null): Promise<MailExample> {
  const paragraphs = paragraphsOf(intro ?? '');
  const mail = await exampleMail(kind, locale, (letter) => ({
    ...letter,
    reader: { ...letter.reader, intro: paragraphs },
  }));
  return { kind, locale, intro, ...mail };
}
