import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { ContestsService, findings } from './contests.service.ts';
import type { Finding } from './contests.service.ts';
import { LoggingService } from './logging.service.ts';
import type { Visit } from './rules/visit.ts';
import { UndoService } from './undo.service.ts';
import { VisitType } from './visits.graphql.ts';

const ofVisit = { type: () => ID, description: 'Of the visit.' } as const;

@Resolver()
export class AfterwardsResolver {
  constructor(
    private readonly logging: LoggingService,
    private readonly contests: ContestsService,
    private readonly undo: UndoService,
  ) {}

  @Mutation(() => VisitType, {
    description:
      'Logs a visit that was not planned; nothing counts until the host side confirms it. For the leader, assistants ' +
      'and HR. Refuses NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, PERIOD_REVERSED, NOT_OVER_YET, LOGGED_TOO_LATE (92 days), ' +
      'LOGGED_ALREADY (once a day), NOT_A_LEADER, NOT_IN_SERVICE, NO_PROGRAMME, OWN_DEPARTMENT, OVERLAPPING_VISIT.',
  })
  async logVisit(
    @CurrentActor() actor: Actor,
    @Args('teamId', { type: () => ID, description: 'Of the host team.' }) teamId: string,
    @Args('date', { type: () => GraphQLPlainDate, description: 'The day at the site.' })
    date: Temporal.PlainDate,
    @Args('from', { description: 'Begin by the clock of the site, "08:30".' }) from: string,
    @Args('until', { description: 'End by the clock of the site, "12:30".' }) until: string,
    @Args('personId', {
      type: () => ID,
      nullable: true,
      description: 'The leader; oneself when left out.',
    })
    personId?: string | null,
  ): Promise<Visit> {
    return this.logging.logVisit(actor, { teamId, date, from, until, personId });
  }

  @Mutation(() => VisitType, {
    description:
      'The visitor says that “nobody came” is not so, once; HR decides. Refuses NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ' +
      'CONTESTED_ALREADY.',
  })
  async contestMissed(
    @CurrentActor() actor: Actor,
    @Args('id', ofVisit) id: string,
  ): Promise<Visit> {
    return this.contests.contestMissed(actor, id);
  }

  @Mutation(() => VisitType, {
    description: 'For HR. Refuses NOT_FOUND, NOT_ALLOWED, WRONG_STATE.',
  })
  async decideContest(
    @CurrentActor() actor: Actor,
    @Args('id', ofVisit) id: string,
    @Args('finding', { type: () => findings, description: 'What HR found.' }) finding: Finding,
  ): Promise<Visit> {
    return this.contests.decideContest(actor, id, finding);
  }

  @Mutation(() => VisitType, {
    description:
      '“Ik ben later”: the host side hears it at once. For the visitor and assistants, from twelve hours before the ' +
      'start to the end. Refuses NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, WRONG_STATE, NOT_TODAY, SLOT_PAST.',
  })
  async announceLate(
    @CurrentActor() actor: Actor,
    @Args('id', ofVisit) id: string,
    @Args('minutes', { type: () => Int, description: 'After the agreed time, 5–240.' })
    minutes: number,
  ): Promise<Visit> {
    return this.contests.announceLate(actor, id, minutes);
  }

  @Mutation(() => VisitType, {
    description:
      'Takes the own latest change of a visit back, until `undoUntil`; its revision rises. Refuses NOT_FOUND, ' +
      'UNDO_TOO_LATE, SLOT_FULL, SLOT_WITHDRAWN, HOSTING_BUDGET_FULL, OVERLAPPING_VISIT.',
  })
  async undoChange(@CurrentActor() actor: Actor, @Args('id', ofVisit) id: string): Promise<Visit> {
    return this.undo.undoChange(actor, id);
  }
}
