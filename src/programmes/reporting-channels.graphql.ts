import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ChannelKind } from '../generated/prisma/enums.ts';
import type { ReportingChannel } from './reporting-channels.service.ts';

registerEnumType(ChannelKind, {
  name: 'ChannelKind',
  description: 'What a reporting channel is for.',
  valuesMap: {
    UNSAFE: { description: 'An unsafe situation.' },
    MISCONDUCT: { description: 'Misconduct.' },
  },
});

@ObjectType('ReportingChannel', {
  description: 'Where one goes with what a look-back is not the place for.',
})
export class ReportingChannelType implements ReportingChannel {
  @Field(() => ChannelKind, { description: 'What it is for.' })
  kind!: ChannelKind;

  @Field(() => String, { nullable: true, description: 'Name in Dutch; null when none is set.' })
  nameNl!: string | null;

  @Field(() => String, { nullable: true, description: 'Name in English; null when none is set.' })
  nameEn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A telephone number, an address or a page; null when none is set.',
  })
  contact!: string | null;
}

@InputType({ description: 'A reporting channel, in both languages.' })
export class ReportingChannelInput {
  @Field(() => ChannelKind, { description: 'What it is for; each kind has one.' })
  kind!: ChannelKind;

  @Field(() => String, { description: 'Name in Dutch, 1–80 characters.' })
  nameNl!: string;

  @Field(() => String, { description: 'Name in English, 1–80 characters.' })
  nameEn!: string;

  @Field(() => String, {
    description: 'A telephone number, an address or a page, 1–200 characters.',
  })
  contact!: string;
}
