import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { Assurance, Role, SignInWay } from '../generated/prisma/enums.ts';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';

registerEnumType(Role, {
  name: 'Role',
  description: 'Leading, assisting and hosting are facts about people and teams, not roles.',
  valuesMap: {
    HR: { description: 'Runs the programme.' },
    ADMINISTRATOR: { description: 'Looks after the product itself.' },
  },
});

registerEnumType(Assurance, {
  name: 'Assurance',
  description: 'How surely we know who is asking.',
  valuesMap: {
    LOW: { description: 'Signed in by mail, which an assistant may read as well.' },
    HIGH: { description: 'Signed in by something that only this person has.' },
  },
});

registerEnumType(SignInWay, {
  name: 'SignInWay',
  description: 'How somebody came in.',
  valuesMap: {
    MAIL: { description: 'With the link or the six digits of a mail.' },
    PASSKEY: { description: 'With a passkey on one of their devices.' },
    EXAMPLE: { description: 'As somebody of the example organisation.' },
  },
});

@ObjectType('Passkey', { description: 'A key on a device of the reader, with which they sign in.' })
export class PasskeyType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => String, { description: 'As its owner called it.' })
  name!: string;

  @Field(() => GraphQLInstant, { description: 'When it was added.' })
  createdAt!: Temporal.Instant;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'When it was last used, to the hour; null until then.',
  })
  usedAt!: Temporal.Instant | null;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'Since when signing in with it is HIGH; null while nothing vouches for it.',
  })
  vouchedAt!: Temporal.Instant | null;
}

@ObjectType('Session', { description: 'A browser in which the reader is signed in.' })
export class SessionType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => SignInWay, { description: 'How they came in.' })
  way!: SignInWay;

  @Field(() => Assurance, { description: 'How surely.' })
  assurance!: Assurance;

  @Field(() => GraphQLInstant, { description: 'When they came in.' })
  createdAt!: Temporal.Instant;

  @Field(() => GraphQLInstant, { description: 'When it was last used, to the hour.' })
  seenAt!: Temporal.Instant;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  current!: boolean;
}

@ObjectType('VouchingCode', { description: 'To be handed over in person; shown this once.' })
export class VouchingCodeType {
  @Field(() => String, { description: 'Six digits; five tries, once.' })
  code!: string;

  @Field(() => GraphQLInstant, { description: 'Ten minutes after it was made.' })
  expiresAt!: Temporal.Instant;
}

@ObjectType('Me', { description: 'Who is signed in, in this browser.' })
export class MeType {
  /** Not part of the API; the rooms to the right find their own facts by it. */
  accountId!: string;
  personId!: string;

  @Field(() => [Role], { description: 'Empty for most people.' })
  roles!: readonly Role[];

  @Field(() => Assurance, {
    description: 'LOW after signing in by mail, or with a passkey that nothing vouches for.',
  })
  assurance!: Assurance;
}
