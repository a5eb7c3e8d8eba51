import type { Who } from './hostile.ts';

/** Who, the refusal, what is mistaken or hostile, and the mutation; `$name` stands for what the scene has. */
const rows = `
  joost NOT_FOUND a stranger cancels a visit: cancelVisit(id: "$visit", side: VISITOR) { id }
  olga NOT_FOUND a lead of another team cancels it: cancelVisit(id: "$visit", side: HOST) { id }
  sanne NOT_ALLOWED a host cancels for the visitor: cancelVisit(id: "$visit", side: VISITOR) { id }
  marleen NOT_ALLOWED a visitor cancels for the host: cancelVisit(id: "$visit", side: HOST) { id }
  ada NOT_ALLOWED an administrator cancels for the programme: cancelVisit(id: "$visit", side: PROGRAMME) { id }
  joost NOT_FOUND a colleague accepts a proposal: acceptVisit(id: "$proposed") { id }
  sanne NOT_ALLOWED a host accepts a proposal: acceptVisit(id: "$proposed") { id }
  joost NOT_ALLOWED a stranger books for a leader: bookVisit(slotId: "$free", personId: "$marleen") { id }
  ilse NOT_ALLOWED a former principal’s assistant books for another: bookVisit(slotId: "$free", personId: "$joost") { id }
  marleen NOT_ALLOWED a visitor claims the own visit: claimVisit(id: "$visit")
  olga NOT_FOUND a lead of another team claims it: claimVisit(id: "$visit")
  sanne HOST_FOUND a lead claims what a colleague hosts: claimVisit(id: "$visit")
  mila NOT_ALLOWED a member arranges a host: arrangeHost(id: "$visit", personId: "$mila") { id }
  sanne NOT_IN_TEAM a lead arranges somebody of another house: arrangeHost(id: "$visit", personId: "$joost") { id }
  joost NOT_FOUND who asked answers the own question: answerExchange(id: "$asked", accept: true) { id }
  marleen NOT_FOUND who was asked withdraws the question: withdrawExchange(id: "$asked") { id }
  marleen NOT_FOUND somebody leaves the line for another: leaveWaitlist(id: "$entry")
  joost NOT_FOUND a colleague takes a change back: undoChange(id: "$visit") { id }
  marleen UNDO_TOO_LATE a visitor takes back what is no change: undoChange(id: "$visit") { id }
  mila NOT_ALLOWED a member withdraws a slot: withdrawSlot(slotId: "$free", withVisits: false) { id }
  olga NOT_ALLOWED another lead withdraws a slot: withdrawSlot(slotId: "$free", withVisits: true) { id }
  ilse NOT_ALLOWED an assistant contests: contestMissed(id: "$visit") { id }
  marleen NOT_ALLOWED a leader decides a contest: decideContest(id: "$visit", finding: IT_HAPPENED) { id }
  nobody SIGN_IN_FIRST nobody is signed in: cancelVisit(id: "$visit", side: VISITOR) { id }
  marleen NOT_FOUND an id of nothing: cancelVisit(id: "019b0000-0000-7000-8000-000000000000", side: VISITOR) { id }
  marleen NOT_FOUND an id that is none: cancelVisit(id: "1 OR 1=1", side: VISITOR) { id }
  marleen NOT_FOUND an empty id: cancelVisit(id: "", side: VISITOR) { id }
  marleen NOT_FOUND a path for an id: bookVisit(slotId: "../../etc/passwd") { id }
  marleen NOT_FOUND an id with a hidden character: bookVisit(slotId: "$free$hidden") { id }
  marleen NOT_FOUND an id in full-width digits: bookVisit(slotId: "０１９b0000-0000-7000-8000-000000000000") { id }
  marleen NOT_FOUND a very long id: bookVisit(slotId: "$long") { id }
  marleen NOT_FOUND the id of a person for a slot: bookVisit(slotId: "$joost") { id }
  marleen NOT_FOUND the id of a slot for a visit: postponeVisit(id: "$taken", slotId: "$free") { id }
  marleen NOT_FOUND a swap with a slot: askSwap(id: "$visit", otherId: "$free") { id }
  marleen NOT_FOUND a stand-in by a team: askStandIn(id: "$visit", personId: "$team") { id }
  nobody LINK_INVALID the token of an invitation for a card: giveBackByCard(token: "$invitation")
  nobody LINK_INVALID the token of a look-back for an invitation: answerInvitation(token: "$lookBack", accept: [], decline: []) { visits { id } }
  nobody LINK_INVALID a token with one character more: giveBackByCard(token: "$cardA")
  nobody LINK_INVALID a token without its signature: giveBackByCard(token: "AAAAAAAAAAAAAAAAAAAAAA")
  nobody NOT_FOUND somebody else’s visit behind the own link: answerInvitation(token: "$invitation", accept: ["$other"], decline: []) { visits { id } }
  nobody NOT_FOUND the same visit accepted and declined: answerInvitation(token: "$invitation", accept: ["$proposed"], decline: ["$proposed"]) { visits { id } }
  marleen SLOT_PAST a slot that is past: bookVisit(slotId: "$past") { id }
  marleen SLOT_WITHDRAWN a slot that is withdrawn: bookVisit(slotId: "$withdrawn") { id }
  marleen TEAM_CLOSED a slot of a team that receives nobody: bookVisit(slotId: "$closed") { id }
  marleen OVERLAPPING_VISIT a slot that overlaps the own visit: bookVisit(slotId: "$beside") { id }
  marleen ALREADY_IN_SLOT a slot twice: bookVisit(slotId: "$taken") { id }
  marleen SLOT_FULL a slot that somebody else has: bookVisit(slotId: "$theirs") { id }
  hanna NOT_A_LEADER a lead without an agreement books for HR: bookVisit(slotId: "$free") { id }
  marleen CHANGED_MEANWHILE a stale revision of a cancellation: cancelVisit(id: "$visit", side: VISITOR, revision: 7) { id }
  marleen CHANGED_MEANWHILE a stale revision of a move: postponeVisit(id: "$visit", slotId: "$free", revision: -1) { id }
  marleen SAME_TEAM_ONLY a move to another team: postponeVisit(id: "$visit", slotId: "$closed") { id }
  marleen SAME_TEAM_ONLY a move to the past: postponeVisit(id: "$visit", slotId: "$past") { id }
  marleen SAME_TEAM_ONLY a move to where it is: postponeVisit(id: "$visit", slotId: "$taken") { id }
  marleen WRONG_STATE a no to what was agreed: declineVisit(id: "$visit") { id }
  sanne NOT_OVER_YET it happened before it did: confirmItHappened(id: "$visit") { id }
  mila NOT_OVER_YET nobody came before it began: reportMissed(id: "$visit") { id }
  marleen WRONG_STATE a contest of what was not missed: contestMissed(id: "$visit") { id }
  marleen WRONG_STATE a stand-in for a proposal: askStandIn(id: "$proposed", personId: "$joost") { id }
  marleen EXCHANGE_WITH_ONESELF a stand-in by oneself: askStandIn(id: "$visit", personId: "$marleen") { id }
  marleen EXCHANGE_WITH_ONESELF a swap with oneself: askSwap(id: "$visit", otherId: "$visit") { id }
  joost EXCHANGE_ASKED a second question: askStandIn(id: "$other", personId: "$marleen") { id }
  joost IN_LINE_ALREADY a line twice: joinWaitlist(slotId: "$taken") { id }
  marleen PLACE_IS_FREE a line before a free place: joinWaitlist(slotId: "$free") { id }
  marleen SLOT_PAST a line before a past slot: joinWaitlist(slotId: "$past") { id }
  marleen NOT_TODAY later a month before: announceLate(id: "$visit", minutes: 15) { id }
  sanne SLOT_HAS_VISITS a withdrawal without a word about the visits: withdrawSlot(slotId: "$taken", withVisits: false) { id }
  marleen GRAPHQL_VALIDATION_FAILED minutes that are no number: announceLate(id: "$visit", minutes: "soon") { id }
  marleen GRAPHQL_VALIDATION_FAILED more minutes than a number holds: announceLate(id: "$visit", minutes: 99999999999) { id }
  marleen GRAPHQL_VALIDATION_FAILED a side that does not exist: cancelVisit(id: "$visit", side: NOBODY) { id }
  hanna GRAPHQL_VALIDATION_FAILED a finding in a text: decideContest(id: "$visit", finding: "IT_HAPPENED") { id }
  sanne PERIOD_REVERSED a slot that ends before it begins: retimeSlot(slotId: "$free", startsAt: "2026-10-22T10:00:00Z", endsAt: "2026-10-22T09:00:00Z") { id }
  sanne PERIOD_REVERSED a slot without a length: retimeSlot(slotId: "$free", startsAt: "2026-10-22T10:00:00Z", endsAt: "2026-10-22T10:00:00Z") { id }
  sanne SLOT_PAST a slot moved to the past: retimeSlot(slotId: "$free", startsAt: "2026-09-01T10:00:00Z", endsAt: "2026-09-01T12:00:00Z") { id }
  sanne INVALID_INPUT a moment without a zone: retimeSlot(slotId: "$free", startsAt: "2026-10-22T10:00:00", endsAt: "2026-10-22T12:00:00Z") { id }
  marleen INVALID_INPUT the thirtieth of February: logVisit(teamId: "$team", date: "2026-02-30", from: "09:00", until: "12:00") { id }
  marleen NOT_OVER_YET a visit logged tomorrow: logVisit(teamId: "$team", date: "2026-09-08", from: "09:00", until: "12:00") { id }
  marleen PERIOD_REVERSED a visit logged backwards: logVisit(teamId: "$team", date: "2026-09-01", from: "12:00", until: "09:00") { id }
  marleen INVALID_INPUT an hour that does not exist: logVisit(teamId: "$team", date: "2026-09-01", from: "24:00", until: "25:00") { id }
  marleen INVALID_INPUT an hour in other digits: logVisit(teamId: "$team", date: "2026-09-01", from: "٠٩:٠٠", until: "12:00") { id }
  marleen LOGGED_TOO_LATE a visit of last year: logVisit(teamId: "$team", date: "2025-09-01", from: "09:00", until: "12:00") { id }
  marleen INVALID_INPUT a visit in the year 10,000: logVisit(teamId: "$team", date: "+010000-01-01", from: "09:00", until: "12:00") { id }
  sanne INVALID_INPUT a shift of a day and more: openSlots(input: { teamId: "$team", from: "2026-10-26", until: "2026-10-26", fromTime: "09:00", untilTime: "09:00" }) { slots { id } }
  marleen PERIOD_REVERSED a visit within the hour that the clock skipped: logVisit(teamId: "$team", date: "2026-03-29", from: "02:00", until: "03:00") { id }
  sanne INVALID_INPUT no place at all: openSlots(input: { teamId: "$team", from: "2026-10-26", until: "2026-10-26", fromTime: "09:00", untilTime: "12:00", capacity: 0 }) { slots { id } }
  sanne INVALID_INPUT three places: openSlots(input: { teamId: "$team", from: "2026-10-26", until: "2026-10-26", fromTime: "09:00", untilTime: "12:00", capacity: 3 }) { slots { id } }
  sanne INVALID_INPUT an eighth day of the week: openSlots(input: { teamId: "$team", from: "2026-10-26", until: "2026-11-26", fromTime: "09:00", untilTime: "12:00", weekdays: [8] }) { slots { id } }
  sanne PERIOD_REVERSED a series that ends before it begins: openSlots(input: { teamId: "$team", from: "2026-10-26", until: "2026-10-01", fromTime: "09:00", untilTime: "12:00" }) { slots { id } }
  sanne TOO_MANY_DATES a series of a thousand days: openSlots(input: { teamId: "$team", from: "2026-10-01", until: "2029-09-30", fromTime: "09:00", untilTime: "12:00" }) { slots { id } }
  sanne PERIOD_REVERSED a closed period backwards: closeTeam(input: { teamId: "$team", from: "2026-12-31", until: "2026-12-01" }) { id }
  sanne INVALID_INPUT a budget below nothing: setHostingBudget(teamId: "$team", perWeek: -1) { id }
  sanne INVALID_INPUT a budget for a stadium: setHostingBudget(teamId: "$team", perWeek: 100000) { id }
  sanne BUDGET_BELOW_BOOKED a budget below what was agreed: setHostingBudget(teamId: "$team", perWeek: 0) { id }
`;

export type Mistake<Somebody = Who> = readonly [
  what: string,
  who: Somebody,
  document: string,
  refusal: string,
];

export const mistakes: readonly Mistake[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [, who = '', refusal = '', what = '', document = ''] =
      /^\s*(\w+) (\w+) ([^:]+): (.+)$/.exec(row) ?? [];
    return [what, who as Who, document, refusal];
  });
