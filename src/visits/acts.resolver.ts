import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, Public } from '../platform/graphql/access.ts';
import { AnswersService } from './answers.service.ts';
import type { InvitationPage } from './answers.service.ts';
import { BookingsService } from './bookings.service.ts';
import { OutcomesService } from './outcomes.service.ts';
import { cancelSides } from './rules/visit.ts';
import type { CancelSide, Visit } from './rules/visit.ts';
import { InvitationPageType, VisitType } from './visits.graphql.ts';

const ofVisit = { type: () => ID, description: 'Of the visit.' } as const;
const ofSlot = { type: () => ID, description: 'Of the slot.' } as const;
const asSeen = {
  type: () => Int,
  nullable: true,
  description: 'The revision that was on the screen; refuses CHANGED_MEANWHILE when it is older.',
} as const;
const ofLink = { type: () => String, description: 'The last part of the link.' } as const;

@Resolver()
export class ActsResolver {
  constructor(
    private readonly bookings: BookingsService,
    private readonly answers: AnswersService,
    private readonly outcomes: OutcomesService,
  ) {}

  @Mutation(() => VisitType, {
    description:
      'Books a place for oneself, or as assistant or HR for a leader. Refuses NOT_FOUND, NOT_ALLOWED, SLOT_WITHDRAWN, ' +
      'SLOT_PAST, TEAM_CLOSED, NO_PROGRAMME, NOT_A_LEADER, NOT_IN_SERVICE, OWN_DEPARTMENT, ALREADY_IN_SLOT, SLOT_FULL, ' +
      'OVERLAPPING_VISIT, HOSTING_BUDGET_FULL.',
  })
  async bookVisit(
    @CurrentActor() actor: Actor,
    @Args('slotId', ofSlot) slotId: string,
    @Args('personId', {
      type: () => ID,
      nullable: true,
      description: 'The leader; oneself when left out.',
    })
    personId?: string | null,
  ): Promise<Visit> {
    return this.bookings.bookVisit(actor, slotId, personId);
  }

  @Mutation(() => VisitType, {
    description:
      'The leader’s yes to a proposal; saying it again changes nothing. For the leader, assistants and HR. Refuses ' +
      'NOT_FOUND, NOT_ALLOWED, PROPOSAL_EXPIRED, WRONG_STATE.',
  })
  async acceptVisit(@CurrentActor() actor: Actor, @Args('id', ofVisit) id: string): Promise<Visit> {
    return this.answers.acceptVisit(actor, id);
  }

  @Mutation(() => VisitType, {
    description:
      'The leader’s no to a proposal; its place is free again. For the leader, assistants and HR. Refuses NOT_FOUND, ' +
      'NOT_ALLOWED, PROPOSAL_EXPIRED, WRONG_STATE.',
  })
  async declineVisit(
    @CurrentActor() actor: Actor,
    @Args('id', ofVisit) id: string,
  ): Promise<Visit> {
    return this.answers.declineVisit(actor, id);
  }

  @Public()
  @Query(() => InvitationPageType, {
    description: 'The page behind an invitation’s link. Refuses LINK_INVALID, LINK_EXPIRED.',
  })
  async invitation(@Args('token', ofLink) token: string): Promise<InvitationPage> {
    return this.answers.invitation(token);
  }

  @Public()
  @Mutation(() => InvitationPageType, {
    description:
      'Answers some or all dates of an invitation, all or nothing; the same answer again changes nothing. Refuses ' +
      'LINK_INVALID, LINK_EXPIRED, NOT_FOUND, PROPOSAL_EXPIRED, WRONG_STATE.',
  })
  async answerInvitation(
    @Args('token', ofLink) token: string,
    @Args('accept', { type: () => [ID], description: 'Visits with a yes.' }) accept: string[],
    @Args('decline', { type: () => [ID], description: 'Visits with a no.' }) decline: string[],
  ): Promise<InvitationPage> {
    return this.answers.answerInvitation(token, { accept, decline });
  }

  @Mutation(() => VisitType, {
    description:
      'Moves a visit to a later slot of the same team, or leaves it without a date. The old place is free at once. For ' +
      'the leader, assistants and HR. Refuses NOT_FOUND, NOT_ALLOWED, WRONG_STATE, SAME_TEAM_ONLY and what `bookVisit` refuses.',
  })
  async postponeVisit(
    @CurrentActor() actor: Actor,
    @Args('id', ofVisit) id: string,
    @Args('slotId', {
      type: () => ID,
      nullable: true,
      description: 'The later slot; null: still without a date.',
    })
    slotId?: string | null,
    @Args('revision', asSeen) revision?: number | null,
  ): Promise<Visit> {
    return this.bookings.postponeVisit(actor, id, slotId, revision);
  }

  @Mutation(() => VisitType, {
    description:
      'Calls a visit off for one side: VISITOR by the leader or an assistant before it starts, HOST by the lead of the ' +
      'team, PROGRAMME and FORCE_MAJEURE by HR. Refuses NOT_FOUND, NOT_ALLOWED, WRONG_STATE, SLOT_PAST, CHANGED_MEANWHILE.',
  })
  async cancelVisit(
    @CurrentActor() actor: Actor,
    @Args('id', ofVisit) id: string,
    @Args('side', { type: () => cancelSides, description: 'Which side.' }) side: CancelSide,
    @Args('revision', asSeen) revision?: number | null,
  ): Promise<Visit> {
    return this.outcomes.cancelVisit(actor, id, side, revision);
  }

  @Mutation(() => VisitType, {
    description:
      'The team’s yes to a visit that was agreed inside the notice period. For the lead of the team. Refuses NOT_FOUND, ' +
      'NOT_ALLOWED, WRONG_STATE, SLOT_PAST.',
  })
  async agreeToVisit(
    @CurrentActor() actor: Actor,
    @Args('id', ofVisit) id: string,
  ): Promise<Visit> {
    return this.outcomes.agreeToVisit(actor, id);
  }

  @Mutation(() => VisitType, {
    description:
      'It happened, also when it was not planned, and from now on it counts. For anybody of the team but the visitor. Refuses NOT_FOUND, NOT_ALLOWED, ' +
      'NOT_OVER_YET, WRONG_STATE.',
  })
  async confirmItHappened(
    @CurrentActor() actor: Actor,
    @Args('id', ofVisit) id: string,
  ): Promise<Visit> {
    return this.outcomes.confirmItHappened(actor, id);
  }

  @Mutation(() => VisitType, {
    description:
      'Nobody came; what was only logged did not happen and becomes DECLINED. For anybody of the team but the visitor. Refuses NOT_FOUND, NOT_ALLOWED, NOT_OVER_YET, WRONG_STATE.',
  })
  async reportMissed(
    @CurrentActor() actor: Actor,
    @Args('id', ofVisit) id: string,
  ): Promise<Visit> {
    return this.outcomes.reportMissed(actor, id);
  }
}
