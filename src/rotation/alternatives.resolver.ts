import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { MaybeActor } from '../platform/graphql/access.ts';
import { SlotType } from '../slots/slots.graphql.ts';
import type { Slot } from '../slots/slots.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitType } from '../visits/visits.graphql.ts';
import { AlternativesService } from './alternatives.service.ts';

@Resolver(() => VisitType)
export class AlternativesResolver {
  constructor(private readonly service: AlternativesService) {}

  @ResolveField(() => [SlotType], {
    description:
      'Later slots of the same team that the visitor could take instead, within half a year: the six at most that ' +
      'suit the rest of the visitor’s year best, by the planner’s points, earliest first; empty when there are none, or when the visit needs no other date.',
  })
  async alternatives(@Parent() visit: Visit, @MaybeActor() actor: Actor | null): Promise<Slot[]> {
    return this.service.alternatives(actor, visit);
  }
}
