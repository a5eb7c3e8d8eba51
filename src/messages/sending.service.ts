import { EventEmitter, once } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Config } from '../platform/config.ts';
import type { MailRoute } from '../platform/mail/mail.service.ts';
import { MailBreakerService } from './breaker.service.ts';
import type { Allowance } from './breaker.service.ts';
import { Marks } from './marks.service.ts';
import type { Claimed } from './outbox.service.ts';
import { isFresh, Posting } from './posting.service.ts';
import type { Letter } from './posting.service.ts';
import { outcomesOf } from './rules/breaker.ts';
import type { Outcomes } from './rules/breaker.ts';
import type { Failure } from './rules/retries.ts';
import { AT_RISK } from './risk.service.ts';

/** So many are claimed and written together: what is read for one serves all of them. */
const BATCH = 64;
/** The first of a look are fewer, so that the mail server has something to do while others are written. */
const AT_FIRST = 16;
/** The next ones are claimed when so many of those before them are left. */
const NEARLY_OVER = 32;
/** While some are at risk, so many more come as far as their last line: each waits for one answer at most. */
const SIDE_BY_SIDE = 2 * AT_RISK;
/** In milliseconds. The lease holds for the dialogue too, so what waited longer is given back. */
const HANDED_OVER_WITHIN = 60_000;

/** In milliseconds. */
const ROUTE_HOLDS = 200;

type Ready = Readonly<{ message: Claimed; letter: Letter }>;
/** By the process's own clock, in milliseconds. */
type Batch = Readonly<{ claimedAt: number; ready: readonly Ready[] }>;

/** Sends what is claimed: so many are written together, then handed over side by side. */
@Injectable()
export class Sending {
  private isStopping = false;
  /** How many are claimed together: as many as go out within a minute, whatever the server allows. */
  readonly batch: number;
  /** So many dialogues with the mail server at once. */
  readonly sideBySide: number;

  constructor(
    { mailPerMinute, mailConnections }: Config,
    readonly marks: Marks,
    readonly posting: Posting,
    readonly breaker: MailBreakerService,
  ) {
    this.batch = Math.min(BATCH, mailPerMinute ?? BATCH);
    this.sideBySide = Math.min(SIDE_BY_SIDE, mailConnections);
  }

  get goesOn(): boolean {
    return !this.isStopping;
  }

  /** What one look at the outbox sends. */
  async round(now: Temporal.Instant): Promise<SendingRound> {
    return new SendingRound(this, now, this.sizeOf(await this.breaker.allowance(now)));
  }

  /** How many may be sent after this: none while the mail server refuses us. */
  async heard(outcomes: Outcomes, now: Temporal.Instant): Promise<number> {
    return this.sizeOf(await this.breaker.note(outcomes, now));
  }

  /** What is with the mail server is finished; the rest is given back. */
  stop(): void {
    this.isStopping = true;
  }

  private sizeOf(allowance: Allowance): number {
    return { ALL: this.batch, ONE: 1, NONE: 0 }[allowance];
  }
}

/**
 * While some letters are handed over, the next ones are claimed and written. How many can arrive twice
 * when the process ends by force is bounded by their places at the end of a dialogue.
 */
export class SendingRound {
  /** What is not marked yet. */
  private readonly underWay = new Set<Promise<void>>();
  /** With the mail server. */
  private readonly dialogues = new Set<Claimed>();
  private readonly progress = new EventEmitter();
  private readonly broken: unknown[] = [];
  private unsettled = 0;
  private hasBegun = false;
  private askedAt = -Infinity;
  private asked: Promise<MailRoute> | null = null;
  private outcomes: (Failure | null)[] = [];

  constructor(
    private readonly desk: Sending,
    private readonly now: Temporal.Instant,
    private most: number,
  ) {}

  /**
   * How many may be claimed, once few of those before them are left; the one that tries the mail
   * server lets the others wait for the answer.
   */
  async room(): Promise<number> {
    const isFull = () => this.unsettled > (this.most === 1 ? 0 : NEARLY_OVER);
    while (this.goesOn && isFull()) await once(this.progress, 'made');
    return this.goesOn ? this.most : 0;
  }

  /** How many are to be claimed next. */
  get size(): number {
    return this.hasBegun ? this.desk.batch : Math.min(AT_FIRST, this.desk.batch);
  }

  async send(claims: AsyncGenerator<readonly Claimed[]>): Promise<void> {
    try {
      for await (const batch of ahead(this.written(claims))) await this.handOver(batch);
    } catch (error) {
      this.breakOff(error);
    } finally {
      await Promise.all(this.underWay);
      await this.tellBreaker();
    }
    if (this.broken.length > 0) throw this.broken[0];
  }

  private breakOff(error: unknown): void {
    this.broken.push(error);
    this.progress.emit('made');
  }

  private get goesOn(): boolean {
    return this.desk.goesOn && this.broken.length === 0;
  }

  private async *written(claims: AsyncGenerator<readonly Claimed[]>): AsyncGenerator<Batch> {
    for await (const messages of claims) {
      this.hasBegun = true;
      this.unsettled += messages.length;
      const claimedAt = performance.now();
      yield { claimedAt, ready: await this.inWords(messages) };
    }
  }

  private async inWords(messages: readonly Claimed[]): Promise<Ready[]> {
    const letters = await this.desk.posting.write(messages, this.now);
    const ready = messages.flatMap((message, place) => {
      const letter = letters[place];
      return letter ? { message, letter } : [];
    });
    this.settled(messages.length - ready.length);
    return ready;
  }

  private async handOver({ ready, claimedAt }: Batch): Promise<void> {
    let waiting = ready;
    while (waiting.length > 0) {
      while (this.dialogues.size >= this.desk.sideBySide) await once(this.progress, 'made');
      if (!this.mayGoOn(claimedAt, waiting)) return this.giveBack(waiting);
      if (!waiting.every(({ letter }) => isFresh(letter)))
        waiting = await this.inWords(waiting.map(({ message }) => message));
      const [first, ...others] = waiting;
      if (first !== undefined) this.start(first);
      waiting = others;
    }
  }

  private mayGoOn(claimedAt: number, waiting: readonly Ready[]): boolean {
    const isInTime = performance.now() - claimedAt < HANDED_OVER_WITHIN;
    const isHeld = waiting.every(({ message }) => this.desk.marks.isHeld(message));
    return isInTime && isHeld && this.goesOn && this.most > 0;
  }

  private async giveBack(ready: readonly Ready[]): Promise<void> {
    const messages = ready.map(({ message }) => message);
    await this.desk.marks.giveBack(messages, this.now);
    this.settled(messages.length);
  }

  private start(ready: Ready): void {
    this.dialogues.add(ready.message);
    const post = this.post(ready)
      .catch((error: unknown) => this.breakOff(error))
      .finally(() => {
        this.underWay.delete(post);
        this.dialogues.delete(ready.message);
        this.settled(1);
      });
    this.underWay.add(post);
  }

  private async post({ message, letter }: Ready): Promise<void> {
    const route = await this.route();
    const mark = (failure: Failure | null): Promise<unknown> => {
      this.dialogues.delete(message);
      this.progress.emit('made');
      return this.mark(message, failure);
    };
    this.outcomes.push(await this.desk.posting.handOver(message, letter.mail, { route, mark }));
    const isNews = outcomesOf(this.outcomes).ours.length > 0;
    if (isNews || this.outcomes.length >= this.desk.batch) await this.tellBreaker();
  }

  /** Asked anew several times a second: who switches the pilot on does not wait for a batch to end. */
  private async route(): Promise<MailRoute> {
    if (performance.now() - this.askedAt > ROUTE_HOLDS) {
      this.askedAt = performance.now();
      this.asked = this.desk.posting.route();
    }
    return this.asked ?? this.desk.posting.route();
  }

  private settled(count: number): void {
    this.unsettled -= count;
    this.progress.emit('made');
  }

  /** At once and by itself: others wait for its place. */
  private mark(message: Claimed, failure: Failure | null): Promise<unknown> {
    return failure === null
      ? this.desk.marks.markSent(message, this.now)
      : this.desk.marks.markFailed(message, failure, this.now);
  }

  private async tellBreaker(): Promise<void> {
    const outcomes = outcomesOf(this.outcomes);
    this.outcomes = [];
    if (outcomes.answered + outcomes.ours.length === 0) return;
    this.most = await this.desk.heard(outcomes, this.now);
  }
}

/** The next one is made while the one before it is used. */
async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  const ask = () => {
    const next = source.next();
    // Whoever asks for it hears what went wrong, which is later.
    next.catch(() => undefined);
    return next;
  };
  let next = ask();
  for (let found = await next; !found.done; found = await next) {
    next = ask();
    yield found.value;
  }
}
