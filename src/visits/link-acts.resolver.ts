import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Public } from '../platform/graphql/access.ts';
import type { InvitationPage } from './answers.service.ts';
import { LinkActsService } from './link-acts.service.ts';
import { InvitationPageType } from './visits.graphql.ts';

const ofLink = { type: () => String, description: 'The last part of the link.' } as const;

/** The page behind the link of an invitation: another moment, and taking back. */
@Resolver()
export class LinkActsResolver {
  constructor(private readonly service: LinkActsService) {}

  @Public()
  @Mutation(() => InvitationPageType, {
    description:
      'Moves a visit of the invitation to a later slot of the same team, without signing in. Refuses LINK_INVALID, ' +
      'LINK_EXPIRED and what `postponeVisit` refuses.',
  })
  async postponeByLink(
    @Args('token', ofLink) token: string,
    @Args('visitId', { type: () => ID, description: 'A visit of that invitation.' })
    visitId: string,
    @Args('slotId', {
      type: () => ID,
      nullable: true,
      description: 'The later slot; null: still without a date.',
    })
    slotId?: string | null,
    @Args('revision', {
      type: () => Int,
      nullable: true,
      description:
        'The revision that was on the screen; refuses CHANGED_MEANWHILE when it is older.',
    })
    revision?: number | null,
  ): Promise<InvitationPage> {
    return this.service.postponeByLink(token, visitId, slotId, revision);
  }

  @Public()
  @Mutation(() => InvitationPageType, {
    description:
      'Takes back what the leader, or this link, did to these visits less than twelve seconds ago; all or nothing. ' +
      'Refuses LINK_INVALID, LINK_EXPIRED, NOT_FOUND and what `undoChange` refuses.',
  })
  async undoByLink(
    @Args('token', ofLink) token: string,
    @Args('visitIds', { type: () => [ID], description: 'Visits of that invitation.' })
    visitIds: string[],
  ): Promise<InvitationPage> {
    return this.service.undoByLink(token, visitIds);
  }
}
