import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Refusal } from '../refusals.ts';
import type { Actor } from './actor.ts';
import { CurrentActor } from './graphql/access.ts';
import { LiveEvents } from './live-events.service.ts';
import { log } from './log.ts';

/** So often it is asked whether the reader is still signed in and may still hear of this. */
const WHO_IS_THERE_MS = 3_000;
/** After it the browser comes back by itself. */
const LIFE_MS = 60_000;
const COMES_BACK_MS = 1_000;
/** Of a reader who does not read: more waits than a page could ever want. */
const MOST_WAITING = 65_536;

type Asking = Request & Readonly<{ actorNow?: () => Promise<Actor | null> }>;

/** Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
@Controller('events')
export class LiveEventsController {
  constructor(private readonly events: LiveEvents) {}

  /** Says that something changed, with ids alone, to who may see it. NOT_ALLOWED to who may hear of nothing. */
  @Get()
  async open(
    @CurrentActor() actor: Actor,
    @Req() request: Asking,
    @Res() response: Response,
  ): Promise<void> {
    const topics = this.events.topicsFor(actor);
    if (topics.size === 0) throw new Refusal('NOT_ALLOWED');
    // What changes from the answer on is told: a page reads once more when it begins to hear.
    await this.events.lookFirst(topics);
    if (response.destroyed) return;
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      // Nobody on the way keeps it, packs it or holds it back.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    say(response, `retry: ${COMES_BACK_MS}`);
    const end = () => endOf(response);
    const stop = this.events.listen({
      topics,
      hear: (changed) => {
        if (response.writableLength > MOST_WAITING) response.destroy();
        else say(response, `event: changed\ndata: ${JSON.stringify(changed)}`);
      },
      end,
    });
    const beat = setInterval(
      () => void this.beat(request, topics, response),
      WHO_IS_THERE_MS,
    ).unref();
    const life = setTimeout(() => void end(), LIFE_MS).unref();
    response.once('close', () => {
      stop();
      clearInterval(beat);
      clearTimeout(life);
    });
  }

  /** Ends it for whoever signed out meanwhile, or may no longer hear of all of it. */
  private async beat(
    request: Asking,
    topics: ReadonlySet<string>,
    response: Response,
  ): Promise<void> {
    try {
      const actor = (await request.actorNow?.()) ?? null;
      const now = actor === null ? new Set<string>() : this.events.topicsFor(actor);
      if (![...topics].every((topic) => now.has(topic))) await endOf(response);
      else say(response, ': still here');
    } catch (error) {
      // Who cannot be asked about is not let in again either.
      log.error({ err: error }, 'a listener could not be looked up');
      response.destroy();
    }
  }
}

/** Between the end and the close something may still change. */
function say(response: Response, what: string): void {
  if (!response.writableEnded) response.write(`${what}\n\n`);
}

/** Who does not read is not waited for. */
async function endOf(response: Response): Promise<void> {
  if (response.writableNeedDrain) {
    response.destroy();
    return;
  }
  await new Promise<void>((resolve) => {
    response.once('close', resolve);
    response.end(resolve);
  });
}
