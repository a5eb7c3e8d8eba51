import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Digests } from './digests.service.ts';
import { LookBacks } from './look-backs.service.ts';
import type { Told } from './look-backs.service.ts';
import { Occasions } from './occasions.service.ts';
import type { MessagesState } from './rules/due-messages.ts';
import { isNudge } from './rules/groups.ts';
import type { MessageKey } from './rules/message.ts';
import { ThanksNews } from './thanks-news.service.ts';
import { PromiseOccasions } from './promise-occasions.service.ts';
import { isAboutPromise } from './rules/promise-occasions.ts';

const nothing = { visits: [], invitations: [], exchanges: [], newcomers: [] } as const;
/** What is not about a visit; other desks know of it. */
const elsewhere: readonly string[] = [
  'THANK_YOU',
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
    private readonly thanks: ThanksNews,
    private readonly promises: PromiseOccasions,
  ) {}

  /** What lies around now beside the visits themselves, piece by piece. */
  async *besides(now: Temporal.Instant): AsyncGenerator<MessagesState> {
    for await (const told of this.lookBacks.around(now)) yield stateOf([told]);
    yield stateOf([await this.promises.around()]);
    yield stateOf([await this.digests.around(now), await this.thanks.around(now)]);
  }

  /** What these messages speak of, as it stands until the transaction around us ends. */
  async behind(
    messages: readonly MessageKey[],
    now: Temporal.Instant,
  ): Promise<Readonly<{ state: MessagesState; unsettled: ReadonlySet<string> }>> {
    const aboutVisits = messages.filter(
      ({ kind }) => isNudge(kind) && !elsewhere.includes(kind) && !isAboutPromise(kind),
    );
    const { state, unsettled } = await this.occasions.behind(aboutVisits);
    const ladder = await this.lookBacks.of(state.visits.map(({ visit }) => visit));
    const overviews = await this.digests.behind(messages, now);
    const promises = await this.promises.behind(messages);
    const thanks = await this.thanks.behind(messages);
    const others = stateOf([ladder, promises, ...overviews, thanks]);
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
