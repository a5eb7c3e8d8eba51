import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Assurance, Role } from '../generated/prisma/enums.ts';

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

@ObjectType('Me', { description: 'Who is signed in, in this browser.' })
export class MeType {
  /** Not part of the API; the rooms to the right find their own facts by it. */
  accountId!: string;
  personId!: string;

  @Field(() => [Role], { description: 'Empty for most people.' })
  roles!: readonly Role[];

  @Field(() => Assurance, { description: 'LOW after signing in by mail.' })
  assurance!: Assurance;
}
