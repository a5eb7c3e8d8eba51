import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { Locale, Role } from '../generated/prisma/enums.ts';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';

registerEnumType(Locale, {
  name: 'Locale',
  description: 'The language in which somebody is written to.',
  valuesMap: { nl: { description: 'Dutch.' }, en: { description: 'English.' } },
});

@ObjectType('Person', {
  description:
    'Somebody who visits, assists, hosts, leads a team or manages the programme. ' +
    'What says so is for this person, HR and the administrator only, and null for others.',
})
export class PersonType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => String, { description: 'Given and family name together.' })
  name!: string;

  @Field(() => String, { description: 'As colleagues call them.' })
  givenName!: string;

  @Field(() => String, { description: 'With its prefix: "de Vries".' })
  familyName!: string;

  @Field(() => String, { description: 'May be empty.' })
  jobTitle!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where mails go; null for colleagues without work e-mail. For this person, HR and the administrator only.',
  })
  email!: string | null;

  @Field(() => Locale, {
    nullable: true,
    description: 'Language of their mails. For this person, HR and the administrator only.',
  })
  locale!: 'nl' | 'en' | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The group whose agreement applies; null for those who do not visit. For this person, HR and the administrator only.',
  })
  leaderGroup!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Share of a full working week in percent, 1–100. For this person, HR and the administrator only.',
  })
  partTimePercent!: number | null;

  @Field(() => GraphQLPlainDate, {
    nullable: true,
    description: 'First day of service. For this person, HR and the administrator only.',
  })
  serviceFrom!: Temporal.PlainDate | null;

  @Field(() => GraphQLPlainDate, {
    nullable: true,
    description: 'Last day of service, if known. For this person, HR and the administrator only.',
  })
  serviceUntil!: Temporal.PlainDate | null;
}

@ObjectType('Account', { description: 'How somebody signs in.' })
export class AccountType {
  @Field(() => [Role], { description: 'Empty for most people.' })
  roles!: readonly Role[];

  @Field(() => Boolean, { description: 'False: it was deactivated, and does not sign in.' })
  active!: boolean;

  @Field(() => Boolean, {
    description: 'Whether they have a passkey that is vouched for, and so can sign in surely.',
  })
  vouched!: boolean;
}

@ObjectType('Department', { description: 'A part of the organisation, in a tree.' })
export class DepartmentType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => String, { description: 'Unique in the organisation.' })
  name!: string;

  /** Not part of the API, which shows what the ids stand for. */
  parentId!: string | null;
  contactId!: string | null;
}

@ObjectType('ExamplePerson', {
  description: 'Somebody of the example organisation, as whom anybody may sign in there.',
})
export class ExamplePersonType {
  @Field(() => String, { description: 'For `signInAsExample`.' })
  email!: string;

  @Field(() => String, { description: 'Given and family name.' })
  name!: string;

  @Field(() => String, { description: "What they are there for, in the reader's language." })
  role!: string;
}

@InputType({ description: 'A person to add by hand.' })
export class AddPersonInput {
  @Field(() => String, { description: '1–80 characters.' })
  givenName!: string;

  @Field(() => String, { description: 'With its prefix, 1–80 characters.' })
  familyName!: string;

  @Field(() => String, { nullable: true, defaultValue: '', description: 'Up to 120 characters.' })
  jobTitle?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Work e-mail address, used once in the organisation. With it comes an account.',
  })
  email?: string | null;

  @Field(() => ID, { description: 'Where they belong from their first day.' })
  departmentId!: string;

  @Field(() => Locale, {
    nullable: true,
    defaultValue: 'nl',
    description: 'Language of their mails.',
  })
  locale?: 'nl' | 'en' | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the group whose agreement applies; null for those who do not visit.',
  })
  leaderGroup?: string | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 100,
    description: 'Share of a full working week in percent, 1–100.',
  })
  partTimePercent?: number | null;

  @Field(() => GraphQLPlainDate, { description: 'First day of service.' })
  serviceFrom!: Temporal.PlainDate;
}
