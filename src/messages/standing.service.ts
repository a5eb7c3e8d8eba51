import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Digests } from './digests.service.ts';
import { LookBacks } from './look-backs.service.ts';
import type { Told } from './look-backs.service.ts';
import { Occasions } from './occasions.service.ts';
import type { Look } from './occasions.service.ts';
import type { MessagesState } from './rules/due-messages.ts';
import { isNudge } from './rules/groups.ts';
import type { MessageKey } from './rules/message.ts';
import { PromiseOccasions } from './promise-occasions.service.ts';
import { isAboutPromise } from './rules/promise-occasions.ts';

const nothing = { visits: [], invitations: [], exchanges: [], newcomers: [] } as const;
const digests: readonly string[] = [
  'OPEN_LOOK_BACKS',
  'TEAM_DIGEST',
  'HR_DIGEST',
  'SPONSOR_DIGEST',
];

/** What may give rise to a message that can wait, from all desks that know of it. */
@Injectable()
export class Standing {
  constructor(
    private readonly occasions: Occasions,
    private readonly lookBacks: LookBacks,
    private readonly digests: Digests,
    private readonly promises: PromiseOccasions,
  ) {}

  /** Everything around now, piece by piece. */
  async *around(now: Temporal.Instant, look: Look): AsyncGenerator<MessagesState> {
    yield* this.occasions.around(now, look);
    for await (const told of this.lookBacks.around(now)) yield stateOf([told]);
    yield stateOf([await this.promises.around()]);
    yield stateOf([await this.digests.around(now)]);
  }

  /** What these messages speak of, as it stands until the transaction around us ends. */
  async behind(
    messages: readonly MessageKey[],
    now: Temporal.Instant,
  ): Promise<Readonly<{ state: MessagesState; unsettled: ReadonlySet<string> }>> {
    const aboutVisits = messages.filter(
      ({ kind }) => isNudge(kind) && !digests.includes(kind) && !isAboutPromise(kind),
    );
    const { state, unsettled } = await this.occasions.behind(aboutVisits);
    const ladder = await this.lookBacks.of(state.visits.map(({ visit }) => visit));
    const overviews = await this.digests.behind(messages, now);
    const promises = await this.promises.behind(messages);
    const others = stateOf([ladder, promises, ...overviews]);
    return {
      state: {
        ...state,
        others: others.others ?? [],
        reachable: new Set([...state.reachable, ...others.reachable]),
      },
      unsettled: new Set([...unsettled, ...promises.unsettled]),
    };
  }
}

const stateOf = (told: readonly Told[]): MessagesState => ({
  ...nothing,
  others: told.flatMap(({ occasions }) => occasions),
  reachable: new Set(told.flatMap(({ reachable }) => [...reachable])),
});
