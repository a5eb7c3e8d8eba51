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
import type { Locale } from '../i18n/catalogue.ts';
import { PeopleService } from '../people/people.service.ts';
import { fullName } from '../people/rules/person.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor, RequestLocale } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { ExchangeCandidates } from './exchange-candidates.service.ts';
import { ColleagueType, ExchangeType, VisitGlanceType } from './exchanges.graphql.ts';
import { ExchangesService } from './exchanges.service.ts';
import type { Exchange } from './rules/exchange.ts';
import type { Visit } from './rules/visit.ts';
import { VisitGlances } from './visit-glances.service.ts';
import type { VisitGlance } from './visit-glances.service.ts';
import { VisitType } from './visits.graphql.ts';
import { VisitsService } from './visits.service.ts';

const ofVisit = { type: () => ID, description: 'Of the visit.' } as const;
const ofExchange = { type: () => ID, description: 'Of the question.' } as const;

@Resolver(() => ExchangeType)
export class ExchangesResolver {
  constructor(
    private readonly service: ExchangesService,
    private readonly people: PeopleService,
    private readonly visits: VisitsService,
    private readonly glances: VisitGlances,
  ) {}

  @Query(() => [ExchangeType], {
    description: 'Open questions to and from the reader and the reader’s principals, latest first.',
  })
  async exchanges(@CurrentActor() actor: Actor): Promise<Exchange[]> {
    return this.service.exchanges(actor);
  }

  @Mutation(() => ExchangeType, {
    description:
      'Asks a leader to take the visitor’s place; it changes hands once that leader says yes. For the visitor, ' +
      'assistants and HR. Refuses NOT_FOUND, NOT_ALLOWED, WRONG_STATE, SLOT_PAST, EXCHANGE_WITH_ONESELF, EXCHANGE_ASKED and ' +
      'what `bookVisit` refuses for that leader.',
  })
  async askStandIn(
    @CurrentActor() actor: Actor,
    @Args('id', ofVisit) id: string,
    @Args('personId', { type: () => ID, description: 'The leader who is asked.' }) personId: string,
  ): Promise<Exchange> {
    return this.service.askStandIn(actor, id, personId);
  }

  @Mutation(() => ExchangeType, {
    description:
      'Asks another leader to swap visits. For the visitor, assistants and HR. Refuses NOT_FOUND, NOT_ALLOWED, ' +
      'WRONG_STATE, SLOT_PAST, EXCHANGE_WITH_ONESELF, EXCHANGE_ASKED and what `bookVisit` refuses either leader.',
  })
  async askSwap(
    @CurrentActor() actor: Actor,
    @Args('id', ofVisit) id: string,
    @Args('otherId', { type: () => ID, description: 'The visit asked for in return.' })
    otherId: string,
  ): Promise<Exchange> {
    return this.service.askSwap(actor, id, otherId);
  }

  @Mutation(() => ExchangeType, {
    description:
      'The yes or no of who was asked. A yes moves the places at once: the former visits are cancelled by the visitor’s ' +
      'side, new ones stand in for them. For the leader who was asked, assistants and HR. Refuses NOT_FOUND, ' +
      'EXCHANGE_LAPSED, WRONG_STATE, CHANGED_MEANWHILE and what `bookVisit` refuses.',
  })
  async answerExchange(
    @CurrentActor() actor: Actor,
    @Args('id', ofExchange) id: string,
    @Args('accept', { type: () => Boolean, description: 'Yes or no.' }) accept: boolean,
  ): Promise<Exchange> {
    return this.service.answer(actor, id, accept);
  }

  @Mutation(() => ExchangeType, {
    description:
      'Takes the question back. For who asked, assistants and HR. Refuses NOT_FOUND, EXCHANGE_LAPSED, WRONG_STATE, ' +
      'CHANGED_MEANWHILE.',
  })
  async withdrawExchange(
    @CurrentActor() actor: Actor,
    @Args('id', ofExchange) id: string,
  ): Promise<Exchange> {
    return this.service.withdraw(actor, id);
  }

  @ResolveField(() => VisitGlanceType, { description: 'The visit it is about.' })
  async visit(
    @Parent() { visitId }: Exchange,
    @Context() context: GraphqlContext,
    @RequestLocale() locale: Locale,
  ): Promise<VisitGlance> {
    return found(await this.glance(visitId, context, locale));
  }

  @ResolveField(() => VisitGlanceType, {
    nullable: true,
    description: 'With a swap: the visit asked for in return.',
  })
  async otherVisit(
    @Parent() { otherVisitId }: Exchange,
    @Context() context: GraphqlContext,
    @RequestLocale() locale: Locale,
  ): Promise<VisitGlance | null> {
    return otherVisitId === null ? null : this.glance(otherVisitId, context, locale);
  }

  @ResolveField(() => ColleagueType, { description: 'Who is asked.' })
  async asked(
    @Parent() { personId }: Exchange,
    @Context() context: GraphqlContext,
  ): Promise<ColleagueType> {
    const byId = batched(context, ColleagueType, (ids) => this.people.byIds(ids));
    const person = found(await byId.load(personId));
    return { id: person.id, name: fullName(person) };
  }

  private async glance(
    id: string,
    context: GraphqlContext,
    locale: Locale,
  ): Promise<VisitGlance | null> {
    const byId = batched(context, VisitGlanceType, async (ids) => {
      const visits = [...(await this.visits.byIds(ids)).values()];
      return new Map((await this.glances.of(visits, locale)).map((one) => [one.id, one]));
    });
    return byId.load(id);
  }
}

@Resolver(() => VisitType)
export class ExchangeCandidatesResolver {
  constructor(
    private readonly candidates: ExchangeCandidates,
    private readonly glances: VisitGlances,
  ) {}

  @ResolveField(() => [ColleagueType], {
    description: 'Leaders who could stand in, by name, 50 at most; empty for who may not ask.',
  })
  async standIns(
    @Parent() { id }: Visit,
    @MaybeActor() actor: Actor | null,
  ): Promise<ColleagueType[]> {
    const people = actor === null ? [] : await this.candidates.standIns(actor, id);
    return people.map((person) => ({
      id: person.id,
      name: fullName(person),
    }));
  }

  @ResolveField(() => [VisitGlanceType], {
    description:
      'Visits of other leaders that both could swap, by date, 50 at most; empty for who may not ask.',
  })
  async swaps(
    @Parent() { id }: Visit,
    @MaybeActor() actor: Actor | null,
    @RequestLocale() locale: Locale,
  ): Promise<VisitGlance[]> {
    return actor === null ? [] : this.glances.of(await this.candidates.swaps(actor, id), locale);
  }
}
