/** Roles that get something out of a field, or pass a mutation's door, in the order of `roles`. */
export type Cell = Readonly<{ near: string; far: string }>;

export const everybody = 'ANONYMOUS LEADER ASSISTANT FORMER MEMBER LEAD HR ADMINISTRATOR';
export const signedIn = 'LEADER ASSISTANT FORMER MEMBER LEAD HR ADMINISTRATOR';
export const office = 'HR ADMINISTRATOR';
/** The visitor's and the host's side of a visit, and the office. */
export const around = 'LEADER ASSISTANT MEMBER LEAD HR ADMINISTRATOR';
/** The same without the assistant: what came of a visit is not for who plans it. */
export const concerned = 'LEADER MEMBER LEAD HR ADMINISTRATOR';

const cell = (near: string, far = near): Cell => ({ near, far });
/** Whoever holds the link, signed in or not. */
const byLink = cell(everybody);
/** Only in the example organisation, which this is not. */
const inTheExample = cell('');

export const rootCells: Readonly<Record<string, Cell>> = {
  'query.me': cell(signedIn),
  'query.examplePeople': inTheExample,
  'query.mailbox': inTheExample,
  'query.mailboxMessage': inTheExample,
  'query.person': cell(`LEADER ASSISTANT ${office}`, office),
  'query.people': cell(office),
  'query.leaders': cell(office),
  // One asks about oneself; what the answer speaks of is always near.
  'query.actsForMe': cell('LEADER'),
  'query.departments': cell(signedIn),
  'query.programmes': cell(signedIn),
  'query.programme': cell(signedIn),
  'query.visitTypes': cell(signedIn),
  'query.sites': cell(signedIn),
  'query.teams': cell(signedIn),
  'query.team': cell(signedIn),
  'query.slots': cell(`LEADER ASSISTANT MEMBER LEAD ${office}`, `LEADER ASSISTANT ${office}`),
  'query.slotPreview': cell('LEAD HR', 'HR'),
  'query.visit': cell(`LEADER ASSISTANT MEMBER LEAD ${office}`, office),
  'query.visits': cell(`LEADER ASSISTANT MEMBER LEAD ${office}`, office),
  'query.invitation': byLink,
  'query.lookBack': byLink,
  'query.points': cell(`LEADER MEMBER LEAD ${office}`, office),
  'query.promises': cell(`LEADER MEMBER LEAD ${office}`, office),
  'query.mirrorPage': byLink,
  'query.mirrorFigures': cell('HR'),
  'query.rotationRuns': cell(office),
  'query.rotationRun': cell(office),
  'query.overview': cell('HR'),
  'query.messagesAbout': cell('HR'),

  'mutation.requestSignIn': cell(everybody),
  'mutation.signInByLink': cell(''),
  'mutation.signInByCode': cell(everybody),
  'mutation.signInAsExample': inTheExample,
  'mutation.signOut': cell(everybody),
  'mutation.importFile': cell('HR'),
  'mutation.setPersonTerms': cell('HR'),
  'mutation.endService': cell('HR'),
  'mutation.continueService': cell('HR'),
  'mutation.movePeople': cell('HR'),
  'mutation.addExemption': cell('HR'),
  'mutation.removeExemption': cell('HR'),
  'mutation.addPerson': cell('HR'),
  'mutation.grantDelegation': cell('LEADER HR', 'HR'),
  'mutation.revokeDelegation': cell('LEADER ASSISTANT HR', 'HR'),
  'mutation.nameDepartmentContact': cell('HR'),
  'mutation.createProgramme': cell('HR'),
  'mutation.setAgreement': cell('HR'),
  'mutation.recordCouncilDecision': cell('HR'),
  'mutation.publishProgramme': cell('HR'),
  'mutation.rollOverProgramme': cell('HR'),
  'mutation.describeVisitType': cell('HR'),
  'mutation.addSite': cell('HR'),
  'mutation.addTeam': cell('HR'),
  'mutation.setTeamMember': cell('LEAD HR', 'HR'),
  'mutation.removeTeamMember': cell('LEAD HR', 'HR'),
  'mutation.setHostingBudget': cell('LEAD HR', 'HR'),
  'mutation.closeTeam': cell('LEAD HR', 'HR'),
  'mutation.reopenTeam': cell('LEAD HR', 'HR'),
  'mutation.openSlots': cell('LEAD HR', 'HR'),
  'mutation.withdrawSlot': cell('LEAD HR', 'HR'),
  'mutation.bookVisit': cell('LEADER ASSISTANT HR', 'HR'),
  'mutation.acceptVisit': cell('LEADER ASSISTANT HR', 'HR'),
  'mutation.declineVisit': cell('LEADER ASSISTANT HR', 'HR'),
  'mutation.postponeVisit': cell('LEADER ASSISTANT HR', 'HR'),
  'mutation.cancelVisit': cell('LEADER ASSISTANT', ''),
  'mutation.agreeToVisit': cell('LEAD', ''),
  'mutation.confirmItHappened': cell('MEMBER LEAD', ''),
  'mutation.reportMissed': cell('MEMBER LEAD', ''),
  'mutation.answerInvitation': byLink,
  'mutation.submitReflection': cell('LEADER', ''),
  'mutation.submitReflectionByLink': byLink,
  'mutation.sharePoint': cell('LEADER', ''),
  'mutation.sharePointByLink': byLink,
  'mutation.addTeamPoint': cell('MEMBER LEAD', ''),
  'mutation.answerPromise': cell('LEADER HR', 'HR'),
  'mutation.answerMirror': byLink,
  'mutation.proposeRotation': cell('HR'),
  'mutation.publishRotation': cell('HR'),
};

/** What needs no session: signing in, and signed links. */
export const publicFields = [
  'mutation.requestSignIn',
  'mutation.signInByCode',
  'mutation.signOut',
  'query.invitation',
  'mutation.answerInvitation',
  'query.lookBack',
  'mutation.submitReflectionByLink',
  'mutation.sharePointByLink',
  'query.mirrorPage',
  'mutation.answerMirror',
];
