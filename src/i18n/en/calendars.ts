import type { calendars as nl } from '../nl/calendars.ts';

export const calendars: typeof nl = {
  title: 'My calendar',
  titleFor: (name) => `Calendar of ${name}`,
  lead: 'We only read when you are busy, never what for. So nobody plans a visit through an appointment.',
  leadFor: (name) =>
    `We only read when ${name} is busy, never what for. So nobody plans a visit through an appointment.`,
  none: 'No calendar is read yet.',
  kinds: {
    MICROSOFT: 'Microsoft 365, through the organisation',
    GOOGLE: 'Google Calendar, through the organisation',
    ADDRESS: 'Link to a calendar',
    FILE: 'File',
  },
  readAt: (moment) => `Last read ${moment}.`,
  due: 'Being read now.',
  neverRead: 'Not read yet.',
  fileNote: 'A file does not change along. Give a new one when your calendar changes.',
  trouble: {
    NOT_READ:
      'Reading it failed the last time. We try again by ourselves; what was read before still counts.',
    NOT_KNOWN: 'The e-mail address is not known there. HR can change it.',
  },
  unread: (count) =>
    count === 1 ? 'One appointment could not be read.' : `${count} appointments could not be read.`,
  again: 'Read again',
  remove: 'Remove',
  removeNamed: (what) => `Remove: ${what}`,
  address: {
    title: 'With a link',
    replace: 'Another link',
    label: 'Link of the calendar',
    hint: 'Begins with https:// or webcal://. Outlook: Settings, Calendar, Shared calendars, Publish a calendar (availability only is enough). Google: settings of the calendar, Secret address in iCal format.',
    secret: 'We keep the link encrypted and show it to nobody.',
    add: 'Read this calendar',
  },
  file: {
    title: 'Or with a file',
    label: 'Calendar file (.ics, up to 2 MB)',
    reading: 'Reading',
    done: 'Read. We do not keep the file itself.',
    tooLarge: 'This file is larger than 2 MB. Export the coming year only.',
  },
};
