import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { privacyKinds, privacyReasons } from './rules/privacy-check.ts';
import type { PrivacyKind, PrivacyMark, PrivacyReason } from './rules/privacy-check.ts';

registerEnumType(privacyKinds, {
  name: 'PrivacyKind',
  description: 'What may not stand in a text that others read, because it points at one person.',
  valuesMap: {
    BANK_ACCOUNT: { description: 'An IBAN, of any country.' },
    MAIL_ADDRESS: { description: 'An e-mail address, also in words.' },
    PHONE_NUMBER: { description: 'A Dutch or international phone number.' },
    CITIZEN_NUMBER: { description: 'A Dutch citizen-service number.' },
    HOUSE_ADDRESS: { description: 'A Dutch postcode with a house number.' },
    NUMBER_PLATE: { description: 'A Dutch number plate.' },
    NAME: { description: 'The name of a known colleague.' },
  },
});

registerEnumType(privacyReasons, {
  name: 'PrivacyReason',
  description: 'By what it was recognised.',
  valuesMap: {
    MOD_97: { description: 'The check digits of the account are right.' },
    MAIL_FORM: { description: 'A name, an at sign and a domain.' },
    PHONE_FORM: { description: 'The length and area code of a phone number.' },
    ELEVEN_TEST: { description: 'Nine digits, or eight, that pass the eleven-test.' },
    POSTCODE_WITH_NUMBER: { description: 'A postcode beside a number.' },
    PLATE_SERIES: { description: 'One of the fourteen series of plates.' },
    FULL_NAME: { description: 'Given name or initial, and family name.' },
    FAMILY_NAME: { description: 'A family name alone.' },
    GIVEN_NAME: { description: 'A given name of somebody of the team, or said with a team.' },
  },
});

@ObjectType('PrivacyMark', { description: 'A part of a text that points at one person.' })
export class PrivacyMarkType implements PrivacyMark {
  @Field(() => Int, { description: 'Where it begins, in UTF-16 units from 0.' })
  from!: number;

  @Field(() => Int, { description: 'The first unit after it.' })
  to!: number;

  @Field(() => privacyKinds, { description: 'What it is.' })
  what!: PrivacyKind;

  @Field(() => privacyReasons, { description: 'By what it was recognised.' })
  why!: PrivacyReason;
}
