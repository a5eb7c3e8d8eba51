import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import type { Actor } from './actor.ts';
import { log } from './log.ts';

/** That something changed, by ids alone: whoever hears it asks for the rest, and is shown what they may see. */
export type Changed = Readonly<{ topic: string; ids: readonly string[] }>;

/** What a room tells of: who may hear it, and how its things stand, each in a few characters. */
export type Source = Readonly<{
  topic: string;
  maySee: (actor: Actor) => boolean;
  look: () => Promise<ReadonlyMap<string, string>>;
}>;

type Listener = Readonly<{
  topics: ReadonlySet<string>;
  hear: (changed: Changed) => void;
  /** Resolves once the listener was told, as far as it listens at all. */
  end: () => Promise<void>;
}>;

const BETWEEN_LOOKS_MS = 1_000;

/**
 * Tells open pages that something changed. One look a second for all listeners of a process, and none
 * while nobody listens; because it looks at the database, it does not matter which replica did it.
 */
@Injectable()
export class LiveEvents implements OnModuleDestroy {
  private readonly sources: Source[] = [];
  private readonly listeners = new Set<Listener>();
  private readonly known = new Map<string, ReadonlyMap<string, string>>();
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  private isOver = false;

  /** Once, by the room that owns what it tells of. */
  tell(source: Source): void {
    this.sources.push(source);
  }

  /** What this person may hear of; nothing unless a room says so. */
  topicsFor(actor: Actor): ReadonlySet<string> {
    return new Set(this.sources.filter(({ maySee }) => maySee(actor)).map(({ topic }) => topic));
  }

  /** Notes how things stand, so that whoever listens from now on is told of every change. */
  async lookFirst(topics: ReadonlySet<string>): Promise<void> {
    for (const { topic, look } of this.sources) {
      if (!topics.has(topic) || this.known.has(topic)) continue;
      const now = await look();
      if (!this.known.has(topic)) this.known.set(topic, now);
    }
  }

  /** Hears until the function that it returns is called; `end` is called when the process ends. */
  listen(listener: Listener): () => void {
    if (this.isOver) {
      // Who came in while the others were ended goes the same way.
      void listener.end();
      return () => undefined;
    }
    this.listeners.add(listener);
    this.timer ??= setInterval(() => this.lookOnce(), BETWEEN_LOOKS_MS).unref();
    this.lookOnce();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.rest();
    };
  }

  /** A slow look is not overtaken by the next. */
  private lookOnce(): void {
    this.looking ??= this.look()
      .catch((error: unknown) => log.error({ err: error }, 'a look for changes failed'))
      .finally(() => (this.looking = null));
  }

  private async look(): Promise<void> {
    for (const { topic, look } of this.sources) {
      const isHeard = [...this.listeners].some(({ topics }) => topics.has(topic));
      if (!isHeard) continue;
      const now = await look();
      const before = this.known.get(topic);
      this.known.set(topic, now);
      const ids = before === undefined ? [] : differing(before, now);
      if (ids.length > 0) this.say({ topic, ids });
    }
  }

  private say(changed: Changed): void {
    for (const { topics, hear } of this.listeners) if (topics.has(changed.topic)) hear(changed);
  }

  private rest(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    this.known.clear();
  }

  /** The process stops: nobody hears any more. */
  async endAll(): Promise<void> {
    this.isOver = true;
    await Promise.all([...this.listeners].map(({ end }) => end()));
    this.listeners.clear();
    this.rest();
  }

  async onModuleDestroy(): Promise<void> {
    await this.endAll();
    await this.looking;
  }
}

const differing = (
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): string[] =>
  [...new Set([...before.keys(), ...now.keys()])].filter((id) => before.get(id) !== now.get(id));
