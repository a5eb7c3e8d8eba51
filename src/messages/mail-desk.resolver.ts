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
import { Locale } from '../generated/prisma/enums.ts';
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { IntroTexts } from './intro-texts.service.ts';
import type { MailExample } from './intro-texts.service.ts';
import {
  FailedMessageType,
  MailExampleType,
  MailSendingType,
  TestMailType,
} from './mail-desk.graphql.ts';
import { MailDesk } from './mail-desk.service.ts';
import type { FailedMessage, MailSending, TestMail } from './mail-desk.service.ts';
import { messageKinds } from './rules/message.ts';
import type { MessageKind } from './rules/message.ts';

const which = { type: () => messageKinds, description: 'The kind of message.' };
const language = { type: () => Locale, description: 'The language of the message.' };

@Resolver(() => FailedMessageType)
export class MailDeskResolver {
  constructor(
    private readonly desk: MailDesk,
    private readonly intros: IntroTexts,
    private readonly people: PeopleService,
  ) {}

  @Query(() => MailSendingType, {
    description: 'How sending mail goes. For the administrator; refuses NOT_ALLOWED.',
  })
  async mailSending(@CurrentActor() actor: Actor): Promise<MailSending> {
    return this.desk.sending(actor);
  }

  @Query(() => [FailedMessageType], {
    description:
      'Messages of the last 30 days that were given up, the latest first, at most 200. For the administrator; refuses NOT_ALLOWED.',
  })
  async failedMessages(@CurrentActor() actor: Actor): Promise<FailedMessage[]> {
    return this.desk.failures(actor);
  }

  @Query(() => [MailExampleType], {
    description:
      'Every kind of message in both languages, with example data. For the administrator; refuses NOT_ALLOWED.',
  })
  async mailExamples(@CurrentActor() actor: Actor): Promise<MailExample[]> {
    return this.intros.examples(actor);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who was written to; null where the name would tell who offered to host.',
  })
  async recipient(
    @Parent() { recipientId }: FailedMessage,
    @Context() context: GraphqlContext,
  ): Promise<Person | null> {
    if (recipientId === null) return null;
    const people = batched(context, this, (ids) => this.people.byIds(ids));
    return (await people.load(recipientId)) ?? null;
  }

  @Mutation(() => Boolean, {
    description:
      'Gives a message that was given up one more attempt. Always true. For the administrator; refuses NOT_ALLOWED, NOT_FOUND, NOT_GIVEN_UP (also when it is of no more use).',
  })
  async tryMessageAgain(
    @Args('messageId', { type: () => ID, description: 'Of the message.' }) messageId: string,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.desk.tryAgain(actor, messageId);
    return true;
  }

  @Mutation(() => TestMailType, {
    description:
      'Sends the caller a test mail now, and says what came of it. For the administrator; refuses NOT_ALLOWED, NO_ADDRESS.',
  })
  async sendTestMail(@CurrentActor() actor: Actor): Promise<TestMail> {
    return this.desk.sendTestMail(actor);
  }

  @Mutation(() => Boolean, {
    description:
      'From now on every mail goes to one address, except the mail to sign in. Always true. For the administrator; refuses NOT_ALLOWED, INVALID_INPUT, PILOT_BY_SETTING.',
  })
  async startPilot(
    @Args('address', { description: 'Where every mail goes; an e-mail address.' }) address: string,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.desk.startPilot(actor, address);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'From now on everybody gets their own mail. Always true. For the administrator; refuses NOT_ALLOWED, PILOT_BY_SETTING.',
  })
  async endPilot(@CurrentActor() actor: Actor): Promise<boolean> {
    await this.desk.endPilot(actor);
    return true;
  }

  @Mutation(() => MailExampleType, {
    description:
      'Writes what messages of a kind begin with in one language. For the administrator; refuses NOT_ALLOWED, INVALID_INPUT.',
  })
  async writeIntroText(
    @Args('kind', which) kind: MessageKind,
    @Args('locale', language) locale: Locale,
    @Args('text', {
      description: 'Plain text, 1 to 600 characters; an empty line begins a new paragraph.',
    })
    text: string,
    @CurrentActor() actor: Actor,
  ): Promise<MailExample> {
    return this.intros.write(actor, { kind, locale }, text);
  }

  @Mutation(() => MailExampleType, {
    description:
      'Messages of this kind begin without words of the organisation’s own again. For the administrator; refuses NOT_ALLOWED.',
  })
  async removeIntroText(
    @Args('kind', which) kind: MessageKind,
    @Args('locale', language) locale: Locale,
    @CurrentActor() actor: Actor,
  ): Promise<MailExample> {
    return this.intros.remove(actor, { kind, locale });
  }
}
