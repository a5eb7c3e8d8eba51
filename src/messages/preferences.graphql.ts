import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import { messageGroups } from './rules/groups.ts';
import type { MessageGroup } from './rules/groups.ts';
import { messageKinds } from './rules/message.ts';
import type { MessageKind } from './rules/message.ts';

registerEnumType(messageGroups, {
  name: 'MessageGroup',
  description: 'Messages that can wait, as somebody switches them off and on.',
  valuesMap: {
    LOOK_BACKS: { description: 'Look-backs that are still open.' },
    VISITS: { description: 'What a visit still needs: readiness, and whether it happened.' },
    HOSTING: { description: 'Guests of one’s team who still need a host.' },
    PROMISES: { description: 'Promises that wait for an answer, and what came of them.' },
    THANKS: { description: 'Thank-yous and promises that were kept.' },
    DIGESTS: { description: 'Weekly and monthly overviews.' },
  },
});

@ObjectType('MessageSwitch', { description: 'Whether somebody wants the messages of a group.' })
export class MessageSwitchType {
  @Field(() => messageGroups, { description: 'The group.' })
  group!: MessageGroup;

  @Field(() => Boolean, { description: 'False once it was switched off.' })
  on!: boolean;
}

@ObjectType('ComingMessage', {
  description: 'A message that is on its way to the reader, as things stand now.',
})
export class ComingMessageType {
  @Field(() => messageKinds, { description: 'What it is for.' })
  kind!: MessageKind;

  @Field(() => GraphQLInstant, {
    description: 'When it goes out, UTC; what can wait at the earliest within working hours.',
  })
  at!: Temporal.Instant;

  @Field(() => String, { nullable: true, description: 'Team of the visit it is about, if any.' })
  team!: string | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'Start of that visit, UTC.' })
  startsAt!: Temporal.Instant | null;

  @Field(() => String, { nullable: true, description: 'IANA zone of its site.' })
  timeZone!: string | null;
}

@ObjectType('UnsubscribePage', { description: 'What a signed link of a mail switches off.' })
export class UnsubscribePageType {
  @Field(() => [MessageSwitchType], { description: 'The groups of that mail.' })
  groups!: readonly MessageSwitchType[];
}
