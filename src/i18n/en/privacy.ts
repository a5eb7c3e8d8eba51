import type { privacy as nl } from '../nl/privacy.ts';

export const privacy: typeof nl = {
  title: 'Take this out before you share; it points at one person.',
  replace: (instead) => `Make it “${instead}”`,
  what: {
    BANK_ACCOUNT: 'an account number',
    MAIL_ADDRESS: 'an e-mail address',
    PHONE_NUMBER: 'a phone number',
    CITIZEN_NUMBER: 'a citizen-service number',
    HOUSE_ADDRESS: 'an address',
    NUMBER_PLATE: 'a number plate',
    NAME: 'a name',
  },
  why: {
    MOD_97: 'This is a valid account number.',
    MAIL_FORM: 'This is an e-mail address.',
    PHONE_FORM: 'This is a phone number.',
    ELEVEN_TEST: 'This may be a citizen-service number: it passes the eleven-test.',
    POSTCODE_WITH_NUMBER: 'A postcode with a house number points at one house.',
    PLATE_SERIES: 'This is a number plate.',
    FULL_NAME: 'This is the name of a colleague.',
    FAMILY_NAME: 'This is the family name of a colleague.',
    GIVEN_NAME: 'This is the name of somebody in this team.',
  },
  instead: {
    BANK_ACCOUNT: '[account number]',
    MAIL_ADDRESS: '[e-mail address]',
    PHONE_NUMBER: '[phone number]',
    CITIZEN_NUMBER: '[number]',
    HOUSE_ADDRESS: '[address]',
    NUMBER_PLATE: '[number plate]',
    NAME: 'a colleague',
  },
};
