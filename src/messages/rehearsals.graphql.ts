import { Field, HideField, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Rehearsal } from './rehearsals.service.ts';
import { messageKinds } from './rules/message.ts';
import type { MessageKind } from './rules/message.ts';
import { rehearsedMoments, rehearsedReaders } from './rules/rehearsal.ts';
import type { RehearsedMessages, RehearsedMoment, RehearsedReader } from './rules/rehearsal.ts';

registerEnumType(rehearsedMoments, {
  name: 'RehearsedMoment',
  description: 'When the messages would go.',
  valuesMap: {
    AT_ONCE: { description: 'Within half a minute of publishing.' },
    AFTER_YES: { description: 'Each in its time, when every leader says yes to every date.' },
  },
});

registerEnumType(rehearsedReaders, {
  name: 'RehearsedReader',
  description: 'Whom they would go to.',
  valuesMap: {
    LEADER: { description: 'Who visits.' },
    ASSISTANT: { description: 'Who acts for a leader now.' },
    TEAM_LEAD: { description: 'Leads of the host teams; hosts hear once they claim a visit.' },
  },
});

@ObjectType('RehearsedMessages', { description: 'Messages of one kind that publishing causes.' })
export class RehearsedMessagesType implements RehearsedMessages {
  @Field(() => rehearsedMoments, { description: 'When they would go.' })
  moment!: RehearsedMoment;

  @Field(() => messageKinds, { description: 'What they are for.' })
  kind!: MessageKind;

  @Field(() => rehearsedReaders, { description: 'Whom they would go to.' })
  reader!: RehearsedReader;

  @Field(() => Int, { description: 'How many, from 1.' })
  messages!: number;

  @Field(() => Int, { description: 'How many people get them, from 1.' })
  recipients!: number;
}

@ObjectType('PublicationRehearsal', {
  description: 'What publishing a draft would cause now; the rehearsal itself changes nothing.',
})
export class PublicationRehearsalType implements Rehearsal {
  @Field(() => Int, { description: 'Dates that would be proposed.' })
  visits!: number;

  @Field(() => Int, { description: 'Leaders who would be invited, once each.' })
  leaders!: number;

  @Field(() => Int, {
    description: 'Dates that are no longer possible; above 0 publishing refuses DRAFT_STALE.',
  })
  outOfDate!: number;

  @Field(() => [RehearsedMessagesType], { description: 'What would be sent, by kind and reader.' })
  messages!: readonly RehearsedMessagesType[];

  @HideField()
  unreachableIds!: readonly string[];
}
