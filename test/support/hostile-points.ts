import type { Mistake } from './hostile-table.ts';

/** Who, the refusal, what is mistaken or hostile, and the mutation; `$name` stands for what the scene has. */
const rows = `
  Otto NOT_FOUND a stranger shares a point of a visit: sharePoint(input: { visitId: "$visit", kind: IDEA, text: "Een idee." }) { id }
  Hanna NOT_ALLOWED HR shares a point for a leader: sharePoint(input: { visitId: "$visit", kind: IDEA, text: "Een idee." }) { id }
  Karin NOT_ALLOWED the host shares it for the leader: sharePoint(input: { visitId: "$visit", kind: IDEA, text: "Een idee." }) { id }
  Marleen INVALID_INPUT an empty point: sharePoint(input: { visitId: "$visit", kind: IDEA, text: "" }) { id }
  Marleen INVALID_INPUT a point of spaces: sharePoint(input: { visitId: "$visit", kind: IDEA, text: "   $hidden  " }) { id }
  Marleen INVALID_INPUT a point that is too long: sharePoint(input: { visitId: "$visit", kind: IDEA, text: "$long" }) { id }
  Marleen INVALID_INPUT a point with a control character: sharePoint(input: { visitId: "$visit", kind: IDEA, text: "Een idee$bell dus." }) { id }
  Marleen INVALID_INPUT a point with a null byte: sharePoint(input: { visitId: "$visit", kind: IDEA, text: "Een idee$null dus." }) { id }
  Marleen GRAPHQL_VALIDATION_FAILED a kind that does not exist: sharePoint(input: { visitId: "$visit", kind: COMPLAINT, text: "Een idee." }) { id }
  Marleen NOT_FOUND a theme that is a person: sharePoint(input: { visitId: "$visit", kind: IDEA, text: "Een idee.", themeId: "$karin" }) { id }
  Marleen NOT_OVER_YET a point of a visit to come: sharePoint(input: { visitId: "$coming", kind: IDEA, text: "Een idee." }) { id }
  Marleen PRIVACY_MARKS a point with a number: sharePoint(input: { visitId: "$visit", kind: IDEA, text: "Bel 06-12345678 vooraf." }) { id }
  Marleen PROMISE_KEPT_ALREADY a second promise of one’s own: sharePoint(input: { visitId: "$visit", kind: IDEA, text: "Een idee.", keep: true }) { id }
  nobody SIGN_IN_FIRST nobody is signed in: sharePoint(input: { visitId: "$visit", kind: IDEA, text: "Een idee." }) { id }
  nobody LINK_INVALID the token of a mirror for a look-back: sharePointByLink(token: "$mirror", input: { kind: IDEA, text: "Een idee." }) { id }
  nobody LINK_INVALID a token with one character more: sharePointByLink(token: "$lookBackx", input: { kind: IDEA, text: "Een idee." }) { id }
  Otto NOT_ALLOWED a stranger adds a point of the team: addTeamPoint(teamId: "$team", input: { kind: IDEA, text: "Een idee." })
  Hanna NOT_ALLOWED HR adds one: addTeamPoint(teamId: "$team", input: { kind: IDEA, text: "Een idee." })
  Karin NOT_FOUND a team that is a visit: addTeamPoint(teamId: "$visit", input: { kind: IDEA, text: "Een idee." })
  Karin INVALID_INPUT a team’s point of two letters: addTeamPoint(teamId: "$team", input: { kind: IDEA, text: "ab" })
  Otto NOT_FOUND a stranger answers a promise: answerPromise(id: "$promise", kind: DONE) { id }
  Karin NOT_ALLOWED the team answers it itself: answerPromise(id: "$promise", kind: DONE) { id }
  Marleen ANSWER_TOO_SHORT a no without a reason: answerPromise(id: "$promise", kind: NO_BECAUSE, text: "Nee.") { id }
  Marleen ANSWER_TOO_SHORT a reason of spaces: answerPromise(id: "$promise", kind: NO_BECAUSE, text: "Nee                         .") { id }
  Marleen INVALID_INPUT an answer that is too long: answerPromise(id: "$promise", kind: DONE, text: "$long") { id }
  Marleen BUSY_NEEDS_DATE busy without a date: answerPromise(id: "$promise", kind: BUSY) { id }
  Marleen BUSY_NEEDS_DATE busy until yesterday: answerPromise(id: "$promise", kind: BUSY, busyUntil: "2026-11-01") { id }
  Marleen INVALID_INPUT done with a date: answerPromise(id: "$promise", kind: DONE, busyUntil: "2026-12-01") { id }
  Marleen PROMISE_ANSWERED what has its answer: answerPromise(id: "$answered", kind: DONE) { id }
  Marleen PRIVACY_MARKS an answer with a bank account: answerPromise(id: "$promise", kind: DONE, text: "Op NL91ABNA0417164300.") { id }
  Marleen NOT_FOUND the id of a point for a promise: answerPromise(id: "$point", kind: DONE) { id }
  Marleen NOT_FOUND an id that is none: answerPromise(id: "1 OR 1=1", kind: DONE) { id }
  Karin NOT_ALLOWED a member triages: triagePoint(input: { id: "$point" }) { id }
  Hanna NOT_FOUND an owner who is a team: triagePoint(input: { id: "$point", ownerId: "$team" }) { id }
  Hanna NOT_FOUND a theme that is none: triagePoint(input: { id: "$point", themeId: "$promise" }) { id }
  Marleen NOT_ALLOWED a leader merges: mergePoint(id: "$point", intoId: "$done") { id }
  Hanna MERGED_ALREADY a point into itself: mergePoint(id: "$point", intoId: "$point") { id }
  Hanna NOT_FOUND a point into a promise: mergePoint(id: "$point", intoId: "$promise") { id }
  Karin NOT_ALLOWED a member takes points apart: unmergePoint(id: "$point") { id }
  Karin NOT_FOUND the host thanks herself for the leader: giveThanks(visitId: "$strange", text: "Dank je.") { id }
  Otto NOT_FOUND a stranger thanks: giveThanks(visitId: "$visit", text: "Dank je.") { id }
  Marleen THANKED_ALREADY a second thank-you: giveThanks(visitId: "$visit", text: "Dank je wel.") { id }
  Marleen NOBODY_TO_THANK a visit without a host: giveThanks(visitId: "$hostless", text: "Dank je wel.") { id }
  Marleen INVALID_INPUT an empty thank-you: giveThanks(visitId: "$hostless", text: "") { id }
  Marleen UNDO_TOO_LATE a thank-you taken back tomorrow: takeBackThanks(visitId: "$visit")
  Marleen NOT_FOUND who gives it says who sees it: answerThanks(id: "$thanks", share: true) { id }
  Otto NOT_FOUND a stranger says who sees it: answerThanks(id: "$thanks", share: true) { id }
  Marleen NOT_FOUND the owner says that it was noticed: confirmAnswer(answerId: "$answer", confirmation: YES)
  Karin NOT_FOUND an answer that is a promise: confirmAnswer(answerId: "$promise", confirmation: YES)
  Karin GRAPHQL_VALIDATION_FAILED a fourth choice: confirmAnswer(answerId: "$answer", confirmation: MAYBE)
  nobody LINK_INVALID a link to one answer for another: confirmAnswerByLink(answerId: "$promise", token: "$noticed", confirmation: NO)
  nobody LINK_INVALID a member’s id for a token: confirmAnswerByLink(answerId: "$answer", token: "$karin", confirmation: NO)
  Otto NOT_FOUND a stranger asks somebody to take over: askHandOver(promiseId: "$promise", toId: "$otto") { id }
  Karin NOT_ALLOWED a member asks somebody to take over: askHandOver(promiseId: "$promise", toId: "$otto") { id }
  Marleen HAND_OVER_NEEDS_ACCOUNT a team to take it over: askHandOver(promiseId: "$promise", toId: "$team") { id }
  Marleen PROMISE_ANSWERED what has its answer handed over: askHandOver(promiseId: "$answered", toId: "$otto") { id }
  Otto NOT_FOUND who was not asked says yes: answerHandOver(promiseId: "$promise", answer: ACCEPTED)
  nobody LINK_INVALID the token of a look-back for a mirror: answerMirror(token: "$lookBack", values: [3, 3, 3, 3])
  nobody INVALID_INPUT three answers of four: answerMirror(token: "$mirror", values: [3, 3, 3])
  nobody INVALID_INPUT a six of five: answerMirror(token: "$mirror", values: [3, 3, 3, 6])
  nobody GRAPHQL_VALIDATION_FAILED half an answer: answerMirror(token: "$mirror", values: [3, 3, 3, 3.5])
  Otto NOT_FOUND a stranger writes a note: saveNote(visitId: "$visit", input: { id: "$fresh", text: "Een woord.", writtenAt: "2026-11-02T08:00:00Z" }) { id }
  Karin NOT_ALLOWED the host writes a note of the visitor: saveNote(visitId: "$visit", input: { id: "$fresh", text: "Een woord.", writtenAt: "2026-11-02T08:00:00Z" }) { id }
  Marleen INVALID_INPUT a note under an id that is none: saveNote(visitId: "$visit", input: { id: "1", text: "Een woord.", writtenAt: "2026-11-02T08:00:00Z" }) { id }
  Marleen INVALID_INPUT an empty note: saveNote(visitId: "$visit", input: { id: "$fresh", text: " ", writtenAt: "2026-11-02T08:00:00Z" }) { id }
  Otto NOT_FOUND a stranger writes the look-back: submitReflection(visitId: "$visit", answers: ["Een woord.", "", ""]) { id }
  Hanna NOT_ALLOWED HR writes it: submitReflection(visitId: "$visit", answers: ["Een woord.", "", ""]) { id }
  Otto NOT_FOUND a stranger expects something: expectBeforehand(visitId: "$coming", values: [3, 3, 3]) { id }
  Marleen EXPECTATION_TOO_LATE what one expected, afterwards: expectBeforehand(visitId: "$visit", values: [3, 3, 3]) { id }
  Marleen NOT_ALLOWED a leader lets herself go on: liftSettleFirst(input: { personId: "$marleen", reason: "Omdat ik het zo graag wil doen.", until: "2026-11-30" }) { overdue }
  Otto NOT_ALLOWED a stranger makes a link to a board: renewBoardLink(teamId: "$team") { url }
  Karin NOT_ALLOWED a member sets reporting channels: setReportingChannel(input: { kind: UNSAFE, nameNl: "A", nameEn: "A", contact: "1" }) { kind }
  Karin NOT_ALLOWED a member adds a theme: addTheme(input: { nameNl: "A", nameEn: "A" }) { id }
  Hanna INVALID_INPUT a theme without a name: addTheme(input: { nameNl: "", nameEn: "" }) { id }
`;

export const mistakesAboutPoints: readonly Mistake<string>[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [, who = '', refusal = '', what = '', document = ''] =
      /^\s*(\w+) (\w+) ([^:]+): (.+)$/.exec(row) ?? [];
    return [what, who, document, refusal];
  });
