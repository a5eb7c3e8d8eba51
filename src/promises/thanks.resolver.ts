import {
  Args,
  Context,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor, Public } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { LookBackType } from '../reflections/reflections.graphql.ts';
import { VisitType } from '../visits/visits.graphql.ts';
import type { Thanks } from './rules/thanks.ts';
import { ThanksType } from './thanks.graphql.ts';
import { ThanksService } from './thanks.service.ts';

const lookBackToken = { description: 'The last part of the look-back link.' };
const cardToken = { description: 'The last part of the link on the host’s card.' };
const text = { description: '3–500 characters; it may name the colleague, and nobody else.' };
const share = {
  type: () => Boolean,
  description: 'True: the team may see it. False: it stays between the two.',
};
const ofVisit = { type: () => ID, description: 'A visit of one’s own that has ended.' };
const refusals =
  'Refuses INVALID_INPUT, PRIVACY_MARKS, NOBODY_TO_THANK, THANKED_ALREADY, NOT_OVER_YET, VISIT_NOT_DONE, WRONG_STATE';

@Resolver(() => ThanksType)
export class ThanksResolver {
  constructor(
    private readonly service: ThanksService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => [ThanksType], { description: 'Thank-yous given or received, newest first.' })
  ownThanks(@CurrentActor() actor: Actor): Promise<Thanks[]> {
    return this.service.own(actor);
  }

  @Public()
  @Query(() => ThanksType, {
    nullable: true,
    description:
      'The thank-you to the host whose card it is; null where there is none. Refuses LINK_INVALID.',
  })
  thanksByCard(@Args('token', cardToken) token: string): Promise<Thanks | null> {
    return this.service.ofCard(token);
  }

  @Mutation(() => ThanksType, {
    description: `Thanks the colleague who received the visitor. By the visitor, once a visit. ${refusals}, NOT_FOUND, NOT_ALLOWED.`,
  })
  giveThanks(
    @CurrentActor() actor: Actor,
    @Args('visitId', ofVisit) visitId: string,
    @Args('text', text) words: string,
  ): Promise<Thanks> {
    return this.service.giveThanks(actor, visitId, words);
  }

  @Public()
  @Mutation(() => Boolean, {
    description: `The same through the look-back link, without signing in. Always true. ${refusals}, LINK_INVALID.`,
  })
  async giveThanksByLink(
    @Args('token', lookBackToken) token: string,
    @Args('text', text) words: string,
  ): Promise<boolean> {
    await this.service.giveThanksByLink(token, words);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'Takes a thank-you back within twelve seconds. Always true. Refuses NOT_FOUND, NOT_ALLOWED, UNDO_TOO_LATE.',
  })
  async takeBackThanks(
    @CurrentActor() actor: Actor,
    @Args('visitId', ofVisit) visitId: string,
  ): Promise<boolean> {
    await this.service.takeBack(actor, visitId);
    return true;
  }

  @Public()
  @Mutation(() => Boolean, {
    description:
      'The same through the look-back link. Always true. Refuses NOT_FOUND, UNDO_TOO_LATE, LINK_INVALID.',
  })
  async takeBackThanksByLink(@Args('token', lookBackToken) token: string): Promise<boolean> {
    await this.service.takeBackByLink(token);
    return true;
  }

  @Mutation(() => ThanksType, {
    description:
      'Says whether the team may see a thank-you; it can be said again. By the colleague who is thanked. Refuses NOT_FOUND.',
  })
  answerThanks(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the thank-you.' }) id: string,
    @Args('share', share) agreed: boolean,
  ): Promise<Thanks> {
    return this.service.answerThanks(actor, id, agreed);
  }

  @Public()
  @Mutation(() => ThanksType, {
    description: 'The same from the host’s card. Refuses NOT_FOUND, LINK_INVALID.',
  })
  answerThanksByCard(
    @Args('token', cardToken) token: string,
    @Args('share', share) agreed: boolean,
  ): Promise<Thanks> {
    return this.service.answerThanksByCard(token, agreed);
  }

  @ResolveField(() => PersonType, { description: 'Who thanks.' })
  from(@Parent() { authorId }: Thanks, @Context() context: GraphqlContext): Promise<Person> {
    return this.person(authorId, context);
  }

  @ResolveField(() => PersonType, { description: 'The colleague who is thanked.' })
  to(@Parent() { toId }: Thanks, @Context() context: GraphqlContext): Promise<Person> {
    return this.person(toId, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether it thanks the person who asks.' })
  toMe(@Parent() { toId }: Thanks, @MaybeActor() actor: Actor | null): boolean {
    return actor?.personId === toId;
  }

  private async person(id: string, context: GraphqlContext): Promise<Person> {
    return found(await batched(context, PersonType, (ids) => this.people.byIds(ids)).load(id));
  }
}

@Resolver(() => VisitType)
export class VisitThanksResolver {
  constructor(private readonly service: ThanksService) {}

  @ResolveField(() => ThanksType, {
    nullable: true,
    description:
      'The thank-you of the visitor to the host; for the two of them, and for the team once the host agrees.',
  })
  thanks(
    @Parent() { id }: VisitType,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<Thanks | null> {
    return batched(context, this, (ids) => this.service.ofVisits(actor, ids)).load(id);
  }
}

@Resolver(() => LookBackType)
export class LookBackThanksResolver {
  constructor(private readonly service: ThanksService) {}

  @ResolveField(() => Boolean, { description: 'Whether the visitor thanked the host already.' })
  async thanked(@Parent() { visit }: LookBackType): Promise<boolean> {
    return (await this.service.thankedFor([visit.id])).has(visit.id);
  }
}
