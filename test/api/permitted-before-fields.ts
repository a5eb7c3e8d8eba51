import { around, everybody, office, signedIn } from './permitted-roles.ts';
import { row } from './permitted-message-fields.ts';
import type { Row } from './permitted-message-fields.ts';

/** Before a visit and on the day: what is signed, what was said before, the day card. */
export const beforePaths: Readonly<Record<string, string>> = {
  ReadinessItem: 'readinessItems',
  Readiness: 'visit(id: $visit) { readiness',
  InvitationReadiness: 'invitation(token: $invitationToken) { readiness',
  RevisitBrief: 'visit(id: $visit) { toldBefore',
  EarlierPoint: 'visit(id: $visit) { toldBefore { points',
  DayCard: 'dayCard(visitId: $visit)',
  DeclinedRate: 'programme(id: $programme) { customersDeclined',
};

export const beforeFields: Readonly<Record<string, readonly Row[]>> = {
  ReadinessItem: [
    row('code id name nameEn nameNl text textEn textNl validMonths visitTypeIds', office),
  ],
  Readiness: [row('item signFrom state until', 'LEADER ASSISTANT HR', 'HR')],
  InvitationReadiness: [row('items visitId', everybody)],
  RevisitBrief: [row('more points', around, office)],
  EarlierPoint: [row('answer dueOn kind raisedOn stage text', around, office)],
  DayCard: [
    row(
      'address channels customerEn customerNl customersDeclined deskPhone emergencyNumber endsAt host mayCount mayNote site startsAt team timeZone visitId visitType whatToBring',
      'LEADER',
      '',
    ),
  ],
  DeclinedRate: [row('perVisit visits', office)],
};

/** What these add to types that others own. */
export const beforeOf = {
  visit: [
    row('toldBefore', around, office),
    // Nothing is asked any more of a visit that is over.
    row('readiness', ''),
  ],
  visitType: [row('customerEn customerNl errand errandEn errandNl', signedIn)],
  programme: [row('customersDeclined', office)],
  team: [row('deskPhone', signedIn)],
  site: [row('emergencyPhone', signedIn)],
  invitation: [row('maySign readiness', everybody)],
} as const satisfies Record<string, readonly Row[]>;
