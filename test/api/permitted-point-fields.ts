import { concerned, everybody, office, signedIn } from './permitted-roles.ts';
import { row } from './permitted-message-fields.ts';
import type { Row } from './permitted-message-fields.ts';

/** What is told of points, and of the texts that people write. */
export const pointFields: Readonly<Record<string, readonly Row[]>> = {
  Theme: [row('id name nameEn nameNl retired', signedIn)],
  CoreValue: [row('id name nameEn nameNl', signedIn)],
  // They have no last day.
  CustomerGoal: [row('coreValue from id name nameEn nameNl', signedIn), row('until', '')],
  PointReaders: [row('members owner', signedIn)],
  Signal: [row('leaders ofVisits since sites visits', concerned, office)],
  SimilarPoint: [row('point similarity', '')],
  // HR and the administrator are not among its readers, nor is the team before the host agrees.
  Thanks: [row('from givenAt id state text to toMe', 'LEADER MEMBER', '')],
  PrivacyMark: [row('from instead sentence to what why', everybody)],
};
