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
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, Nameless, Public } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { ConfirmationQuestionType } from './confirmations.graphql.ts';
import { ConfirmationsService } from './confirmations.service.ts';
import type { ConfirmationQuestion } from './confirmations.service.ts';
import { confirmations } from './rules/confirmation.ts';
import type { Confirmation } from './rules/confirmation.ts';

const ofAnswer = { type: () => ID, description: 'Of the answer that calls it done.' };
const token = { description: 'The last part of the member’s own link.' };
const given = { type: () => confirmations, description: 'Which of the three.' };
const nameless =
  'Counted once per member; nothing that is stored tells who said what. A NO opens the promise again. Always true.';
const refusals =
  'Refuses CONFIRMED_ALREADY, CONFIRMATION_NOT_ASKED, CONFIRMATION_CLOSED, INVALID_INPUT';

@Resolver(() => ConfirmationQuestionType)
export class ConfirmationsResolver {
  constructor(
    private readonly service: ConfirmationsService,
    private readonly teams: TeamsService,
  ) {}

  @Query(() => [ConfirmationQuestionType], {
    description:
      'What one’s own teams were asked in the last 90 days and one has not said, the earliest first.',
  })
  confirmationQuestions(@CurrentActor() actor: Actor): Promise<ConfirmationQuestion[]> {
    return this.service.questions(actor);
  }

  @Public()
  @Query(() => ConfirmationQuestionType, {
    description:
      'The page behind a member’s own link. Refuses LINK_INVALID, NOT_FOUND, CONFIRMATION_CLOSED.',
  })
  confirmationPage(
    @Args('answerId', ofAnswer) answerId: string,
    @Args('token', token) link: string,
  ): Promise<ConfirmationQuestion> {
    return this.service.questionBehind(answerId, link);
  }

  @Nameless()
  @Mutation(() => Boolean, {
    description: `Says whether one noticed what was done. By a member of the team. ${nameless} ${refusals}, NOT_FOUND.`,
  })
  async confirmAnswer(
    @CurrentActor() actor: Actor,
    @Args('answerId', ofAnswer) answerId: string,
    @Args('confirmation', given) confirmation: Confirmation,
  ): Promise<boolean> {
    await this.service.confirm(actor, answerId, confirmation);
    return true;
  }

  @Public()
  @Nameless()
  @Mutation(() => Boolean, {
    description: `The same through the member’s own link, without signing in. ${nameless} ${refusals}, LINK_INVALID, NOT_FOUND.`,
  })
  async confirmAnswerByLink(
    @Args('answerId', ofAnswer) answerId: string,
    @Args('token', token) link: string,
    @Args('confirmation', given) confirmation: Confirmation,
  ): Promise<boolean> {
    await this.service.confirmByLink(answerId, link, confirmation);
    return true;
  }

  @ResolveField(() => String, { description: 'Name of the team that is asked.' })
  async team(
    @Parent() { teamId }: ConfirmationQuestion,
    @Context() context: GraphqlContext,
  ): Promise<string> {
    const loader = batched(context, this, (ids) => this.teams.byIds(ids));
    return found(await loader.load(teamId)).name;
  }
}
