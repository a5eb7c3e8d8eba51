import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { CalendarKind, CalendarTrouble } from '../generated/prisma/enums.ts';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';

registerEnumType(CalendarKind, {
  name: 'CalendarKind',
  description: 'Where it is read when somebody is busy.',
  valuesMap: {
    MICROSOFT: { description: 'The organisation’s Microsoft 365.' },
    GOOGLE: { description: 'The organisation’s Google Calendar.' },
    ADDRESS: { description: 'A published address.' },
    FILE: { description: 'A file that was uploaded; it is not read again by itself.' },
  },
});

registerEnumType(CalendarTrouble, {
  name: 'CalendarTrouble',
  description: 'Why the last reading gave nothing; what was read before still counts.',
  valuesMap: {
    NOT_READ: { description: 'It could not be read. It is tried again by itself.' },
    NOT_KNOWN: { description: 'The organisation’s calendars know no such e-mail address.' },
  },
});

@ObjectType('Calendar', {
  description:
    'Where it is read when somebody cannot come. Only busy times are kept, never what they are for.',
})
export class CalendarType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => CalendarKind, { description: 'Where from; one of each kind a person.' })
  kind!: CalendarKind;

  @Field(() => String, {
    nullable: true,
    description: 'The host of a published address; the rest is a secret. Null for other kinds.',
  })
  address!: string | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was last read, UTC.' })
  readAt!: Temporal.Instant | null;

  @Field(() => Boolean, { description: 'True: it is about to be read, within a minute or so.' })
  isDue!: boolean;

  @Field(() => CalendarTrouble, {
    nullable: true,
    description: 'Why the last reading gave nothing; null when all is well.',
  })
  trouble!: CalendarTrouble | null;

  @Field(() => Int, { description: 'How many of its entries could not be read.' })
  unread!: number;
}
