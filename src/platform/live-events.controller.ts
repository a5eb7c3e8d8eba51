import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Refusal } from '../refusals.ts';
import type { Actor } from './actor.ts';
import { CurrentActor } from './graphql/access.ts';
import { LiveEvents } from './live-events.service.ts';

const HEARTBEAT_MS = 15_000;
/** After it the browser comes back by itself, and whoever is signed out by then is not let in. */
const LIFE_MS = 60_000;
const COMES_BACK_MS = 1_000;
/** Of a reader who does not read: more waits than a page could ever want. */
const MOST_WAITING = 65_536;

/** Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
@Controller('events')
export class LiveEventsController {
  constructor(private readonly events: LiveEvents) {}

  /** Says that something changed, with ids alone, to who may see it. NOT_ALLOWED to who may hear of nothing. */
  @Get()
  open(@CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response): void {
    const topics = this.events.topicsFor(actor);
    if (topics.size === 0) throw new Refusal('NOT_ALLOWED');
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      // Nobody on the way keeps it, packs it or holds it back.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    response.write(`retry: ${COMES_BACK_MS}\n\n`);
    const end = () => response.end();
    const stop = this.events.listen({
      topics,
      hear: (changed) => {
        if (response.writableLength > MOST_WAITING) response.destroy();
        else response.write(`event: changed\ndata: ${JSON.stringify(changed)}\n\n`);
      },
      end,
    });
    const beat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS).unref();
    const life = setTimeout(end, LIFE_MS).unref();
    request.once('close', () => {
      stop();
      clearInterval(beat);
      clearTimeout(life);
    });
  }
}
