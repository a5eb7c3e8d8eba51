import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Locale } from '../i18n/catalogue.ts';
import { Nameless, Public, RequestLocale } from '../platform/graphql/access.ts';
import { HostCardType } from '../visits/hosts.graphql.ts';
import { BoardType } from './boards.graphql.ts';
import { BoardsService } from './boards.service.ts';
import type { Board } from './boards.service.ts';
import { QuestionOnCardType } from './confirmations.graphql.ts';
import { ConfirmationsService } from './confirmations.service.ts';
import type { QuestionOnCard } from './confirmations.service.ts';
import { PointInput } from './points.graphql.ts';
import { PointsService } from './points.service.ts';

/** The board, "gemerkt?" and adding a point, for a member who has a card and no e-mail. */
@Resolver(() => HostCardType)
export class HostCardPromisesResolver {
  constructor(
    private readonly boards: BoardsService,
    private readonly confirmations: ConfirmationsService,
    private readonly points: PointsService,
  ) {}

  @ResolveField(() => BoardType, {
    nullable: true,
    description: 'The board of the team, without any name; null for who has left the team.',
  })
  async board(
    @Parent() { teamId, memberId }: HostCardType,
    @RequestLocale() locale: Locale,
  ): Promise<Board | null> {
    return memberId === null ? null : this.boards.nameless(teamId, locale);
  }

  @ResolveField(() => [QuestionOnCardType], {
    description: 'What the host’s teams were asked lately and the host has not said.',
  })
  async questions(@Parent() { memberId }: HostCardType): Promise<QuestionOnCard[]> {
    return memberId === null ? [] : this.confirmations.questionsOnCard(memberId);
  }

  @Public()
  @Nameless()
  @Mutation(() => Boolean, {
    description:
      'Adds a point of the team itself by the card of a member; nothing that is stored tells which. Always true. ' +
      'Refuses LINK_INVALID, NOT_ALLOWED (no longer of the team), INVALID_INPUT, PRIVACY_MARKS.',
  })
  async addTeamPointByCard(
    @Args('token', { description: 'The last part of the card’s link.' }) token: string,
    @Args('input', { description: 'What.' }) input: PointInput,
  ): Promise<boolean> {
    await this.points.addTeamPointByCard(token, { ...input });
    return true;
  }
}
