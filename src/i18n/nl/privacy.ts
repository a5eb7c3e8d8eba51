/** What may not stand in a text that others read, why, and what may stand there instead. */
export const privacy = {
  title: 'Haal dit weg voordat je deelt; het wijst één persoon aan.',
  replace: (instead: string) => `Maak er “${instead}” van`,
  what: {
    BANK_ACCOUNT: 'een rekeningnummer',
    MAIL_ADDRESS: 'een e-mailadres',
    PHONE_NUMBER: 'een telefoonnummer',
    CITIZEN_NUMBER: 'een burgerservicenummer',
    HOUSE_ADDRESS: 'een adres',
    NUMBER_PLATE: 'een kenteken',
    NAME: 'een naam',
  },
  why: {
    MOD_97: 'Dit is een geldig rekeningnummer.',
    MAIL_FORM: 'Dit is een e-mailadres.',
    PHONE_FORM: 'Dit is een telefoonnummer.',
    ELEVEN_TEST: 'Dit kan een burgerservicenummer zijn: het klopt met de elfproef.',
    POSTCODE_WITH_NUMBER: 'Een postcode met een huisnummer wijst één huis aan.',
    PLATE_SERIES: 'Dit is een kenteken.',
    FULL_NAME: 'Zo heet een collega.',
    FAMILY_NAME: 'Zo heet een collega van achternaam.',
    GIVEN_NAME: 'Zo heet iemand van dit team.',
  },
  instead: {
    BANK_ACCOUNT: '[rekeningnummer]',
    MAIL_ADDRESS: '[e-mailadres]',
    PHONE_NUMBER: '[telefoonnummer]',
    CITIZEN_NUMBER: '[nummer]',
    HOUSE_ADDRESS: '[adres]',
    NUMBER_PLATE: '[kenteken]',
    NAME: 'een collega',
  },
};
