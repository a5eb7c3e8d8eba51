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
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor, Public, RequestLocale } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import type { Team } from '../teams/rules/team.ts';
import { HostTeamType } from '../teams/teams.graphql.ts';
import { BoardLinks } from './board-links.service.ts';
import type { BoardLink } from './board-links.service.ts';
import { BoardLinkType, BoardType } from './boards.graphql.ts';
import { BoardsService } from './boards.service.ts';
import type { Board } from './boards.service.ts';

const teamArgument = { type: () => ID, description: 'Of the team.' };

@Resolver(() => HostTeamType)
export class BoardsResolver {
  constructor(
    private readonly boards: BoardsService,
    private readonly links: BoardLinks,
  ) {}

  @Query(() => BoardType, {
    description:
      'What was heard at a team, and what was done about it. For its members, HR and the administrator; refuses NOT_FOUND.',
  })
  board(
    @CurrentActor() actor: Actor,
    @Args('teamId', teamArgument) teamId: string,
  ): Promise<Board> {
    return this.boards.board(actor, teamId);
  }

  @Public()
  @Query(() => BoardType, {
    description:
      'The same behind the team’s link, without any name. Refuses LINK_INVALID, LINK_ENDED.',
  })
  boardByLink(
    @Args('token', { description: 'The last part of the board’s link.' }) token: string,
    @RequestLocale() locale: Locale,
  ): Promise<Board> {
    return this.boards.boardByLink(token, locale);
  }

  @Mutation(() => BoardLinkType, {
    description:
      'Makes the team’s link; the one before opens nothing from then on. For the team lead and HR. Refuses NOT_ALLOWED, NOT_FOUND.',
  })
  renewBoardLink(
    @CurrentActor() actor: Actor,
    @Args('teamId', teamArgument) teamId: string,
  ): Promise<BoardLink> {
    return this.links.renewBoardLink(actor, teamId);
  }

  @Mutation(() => Boolean, {
    description:
      'Ends the team’s link without a new one. Always true. For the team lead and HR. Refuses NOT_ALLOWED, NOT_FOUND.',
  })
  async endBoardLink(
    @CurrentActor() actor: Actor,
    @Args('teamId', teamArgument) teamId: string,
  ): Promise<boolean> {
    await this.links.endBoardLink(actor, teamId);
    return true;
  }

  @ResolveField(() => BoardLinkType, {
    nullable: true,
    description:
      'Where its board opens without signing in; null for others than its lead and HR, and while there is none.',
  })
  boardLink(
    @Parent() { id }: Team,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<BoardLink | null> {
    return batched(context, this, (ids) => this.links.linksFor(actor, ids)).load(id);
  }
}
