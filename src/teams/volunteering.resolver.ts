import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, Nameless } from '../platform/graphql/access.ts';
import { MembershipType } from './teams.graphql.ts';
import type { TeamMember } from './teams.service.ts';
import { VolunteeringService } from './volunteering.service.ts';

@Resolver(() => MembershipType)
export class VolunteeringResolver {
  constructor(private readonly service: VolunteeringService) {}

  @Nameless()
  @Mutation(() => Boolean, {
    description:
      '“Ik neem graag iemand mee”, or “nu even niet”, in one’s own team. Only the present state is kept, and nobody ' +
      'else sees it. Always true. Refuses NOT_FOUND.',
  })
  async setVolunteering(
    @CurrentActor() actor: Actor,
    @Args('teamId', { type: () => ID, description: 'Of one’s own team.' }) teamId: string,
    @Args('happy', { type: () => Boolean, description: 'Happy to host, or not now.' })
    happy: boolean,
  ): Promise<boolean> {
    await this.service.setVolunteering(actor, teamId, happy);
    return true;
  }

  @ResolveField(() => Boolean, {
    description: 'Whether one is happy to host in this team; shown to oneself alone.',
  })
  async volunteering(@Parent() { teamId, personId }: TeamMember): Promise<boolean> {
    return (await this.service.volunteeringFor(personId)).has(teamId);
  }
}
