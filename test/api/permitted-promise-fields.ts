import { concerned, everybody, office, signedIn } from './permitted-roles.ts';
import { row } from './permitted-message-fields.ts';
import type { Row } from './permitted-message-fields.ts';

/** How what became of promises is reached. */
export const promisePaths: Readonly<Record<string, string>> = {
  Promise: 'promises(ownerId: $person)',
  PromiseAnswer: 'promises(ownerId: $person) { answers',
  HandOver: 'promises(ownerId: $person) { handOver',
  HelpWanted: 'helpWanted',
  ConfirmationQuestion: 'confirmationPage(answerId: $answer, token: $noticedToken)',
  SettleFirst: 'settleFirst(personId: $person)',
  Thresholds: 'programme(id: $programme) { thresholds',
  FollowThrough: 'overview(programmeId: $programme) { followThrough',
  FollowThroughWarning: 'overview(programmeId: $programme) { warning',
  QuarterFigures: 'overview(programmeId: $programme) { warning { quarters',
};

/** Who asks and who is asked, and HR: a no needs no audience. */
const handingOver = 'LEADER MEMBER HR';
const planning = 'LEADER ASSISTANT HR';

export const promiseFields: Readonly<Record<string, readonly Row[]>> = {
  Promise: [
    row(
      'answers dueOn helpWanted helpers helping id mayAnswer owner point replyBy stage',
      concerned,
      office,
    ),
    row('handOver', handingOver, 'HR'),
  ],
  PromiseAnswer: [row('answeredAt busyUntil kind outcome replyBy text', concerned, office)],
  HandOver: [row('askedAt askedBy forMe id to', handingOver, 'HR')],
  HelpWanted: [row('dueOn helping kind promiseId team text', signedIn)],
  ConfirmationQuestion: [row('answer answerId answeredAt point spent team', everybody)],
  SettleFirst: [
    row('applies from liftedUntil overdue', planning, 'HR'),
    // Who plans for somebody reads nothing of what was heard.
    row('promises', 'LEADER HR', 'HR'),
    // One promise is overdue, and nobody goes back first.
    row('slots', ''),
  ],
  Thresholds: [
    row(
      'confirmAfterDays replyByWorkingDays settleFirstFrom warnFollowDown warnFromVisits warnVisitsUp',
      signedIn,
    ),
  ],
  FollowThrough: [
    row('confirmed quickWins', 'HR'),
    // Of fewer than five answers nothing is told apart.
    row('partly unanswered', ''),
  ],
  FollowThroughWarning: [row('quarters state', 'HR')],
  QuarterFigures: [row('answeredInTime followThrough startsOn visits', 'HR')],
};
