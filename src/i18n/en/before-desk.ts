import type { beforeDesk as nl } from '../nl/before-desk.ts';

export const beforeDesk: typeof nl = {
  title: 'Preparation',
  lead: 'What one signs before a visit, and what visitors do beforehand and say to customers.',
  items: {
    title: 'Readiness list',
    note: 'A signature counts for all visits until it ends. A new text is asked only then; to ask it sooner, make a new item.',
    validFor: (months) =>
      months === null ? 'for good' : months === 1 ? '1 month' : `${months} months`,
    askedBy: (names) => (names.length === 0 ? 'Asked nowhere' : names.join(', ')),
    add: 'New item',
    edit: 'Change',
    nameNl: 'Name in Dutch',
    nameEn: 'Name in English',
    textNl: 'What one signs, in Dutch',
    textEn: 'What one signs, in English',
    months: 'Counts for, in months',
    monthsHint: 'Empty: for good.',
    types: 'Asked at',
    keep: 'Keep',
  },
  errands: {
    title: 'Errand and sentence for the customer',
    note: 'Empty means: no errand, or no customer near.',
    edit: 'Change',
    errandNl: 'Errand beforehand, in Dutch',
    errandEn: 'Errand beforehand, in English',
    customerNl: 'Sentence for the customer, in Dutch',
    customerEn: 'Sentence for the customer, in English',
    keep: 'Keep',
  },
  declined: {
    title: 'Customer would rather not',
    rate: (perVisit, visits) => `On average ${perVisit} times a visit, over ${visits} visits.`,
    tooFew: 'You see this from five visits on at which a customer is near.',
    note: 'Only the number is kept. The figure moves in steps of five visits.',
  },
  contacts: {
    title: 'Within reach on the day',
    note: 'These numbers are on the day card of whoever comes along.',
    desk: 'Phone of the planners',
    emergency: 'Emergency number at the site',
    emergencyHint: 'Empty: the public number of the country.',
    keep: 'Keep',
  },
};
