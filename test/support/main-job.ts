import type { Api } from './api.ts';

export const leadersFile = [
  'voornaam;achternaam;e-mail;functie;afdeling;groep;deeltijd;in dienst;assistent;assistent e-mail',
  'Marleen;de Vries;marleen@acme.example;directeur IT;IT & Data;Directie;100;2019-03-01;Ilse Bos;ilse@acme.example',
  'Joost;van Dam;joost@acme.example;directeur financiën;Financiën;Directie;50;2020-01-01;;',
].join('\r\n');

/** What the three groups ask of the product on the way from a file of leaders to figures on a page. */
export const documents = {
  importFile: `mutation ($content: String!, $dry: Boolean!) { importFile(content: $content, dryRun: $dry) {
    created changed unchanged errors { row column reason } } }`,
  leaders: '{ leaders { id name department { id name } assistants { name } } }',
  createProgramme: `mutation { createProgramme(input: { name: "Open Deur 2026", startsOn: "2026-01-01", endsOn: "2026-12-31" }) { id } }`,
  setAgreement: `mutation ($programmeId: ID!, $visitTypeId: ID!) { setAgreement(input: { programmeId: $programmeId,
    leaderGroup: "Directie", norm: 4, shares: [{ visitTypeId: $visitTypeId, count: 2 }] }) { id } }`,
  recordDecision: `mutation ($id: ID!) { recordCouncilDecision(input: { programmeId: $id, number: "OR 2026-14", decidedOn: "2026-08-20" }) { id } }`,
  publishProgramme: 'mutation ($id: ID!) { publishProgramme(id: $id) { state } }',
  addPerson: `mutation ($departmentId: ID!) { addPerson(input: { givenName: "Petra", familyName: "de Wit",
    jobTitle: "teamleider", email: "petra@acme.example", departmentId: $departmentId, serviceFrom: "2018-05-01" }) { id } }`,
  addSite:
    'mutation { addSite(input: { name: "Zwolle", address: "Stationsplein 12, Zwolle" }) { id } }',
  addTeam: `mutation ($siteId: ID!, $visitTypeId: ID!, $departmentId: ID!) { addTeam(input: { name: "Klantcontact Zwolle",
    siteId: $siteId, visitTypeId: $visitTypeId, departmentId: $departmentId, budgetPerWeek: 2 }) { id } }`,
  makeLead: `mutation ($teamId: ID!, $personId: ID!) { setTeamMember(teamId: $teamId, personId: $personId, role: LEAD) { id } }`,
  openFridays: `mutation ($teamId: ID!) { openSlots(input: { teamId: $teamId, from: "2026-10-01", until: "2026-12-31",
    weekdays: [5], fromTime: "09:00", untilTime: "12:00", capacity: 1 }) { slots { startsAt } skipped { date reason } } }`,
  proposeRotation: `mutation ($id: ID!) { proposeRotation(programmeId: $id, from: "2026-10-01", until: "2026-12-31", seed: 7) { id state } }`,
  rotationRun: `query ($id: ID!) { rotationRun(id: $id) { state visits { person { name } reasons { sentence } } } }`,
  publishRotation: 'mutation ($id: ID!) { publishRotation(id: $id) { publishedAt } }',
  invitation: `query ($token: String!) { invitation(token: $token) { person { name } visits { id state startsAt endsAt } } }`,
  accept: `mutation ($token: String!, $accept: [ID!]!) { answerInvitation(token: $token, accept: $accept, decline: []) { visits { state } } }`,
  confirmItHappened: 'mutation ($id: ID!) { confirmItHappened(id: $id) { state } }',
  lookBack: `mutation ($token: String!) { submitReflectionByLink(token: $token,
    answers: ["De klant wachtte langer dan ik dacht.", "", ""]) { submitted late } }`,
  sharePoint: `mutation ($token: String!) { sharePointByLink(token: $token, input: { kind: IN_THE_CUSTOMERS_WAY, quickWin: true,
    keep: true, text: "De brief noemt geen bedrag." }) { promise { id owner { name } } } }`,
  answerPromise: `mutation ($id: ID!) { answerPromise(id: $id, kind: DONE, text: "De brief noemt nu het bedrag.") { stage } }`,
  overview: `query ($id: ID!) { overview(programmeId: $id) { namesVisible answeredInTime { numerator denominator }
    reflectionWithin48h { numerator denominator } perDepartment { department { name } adjustedNorm done confirmed }
    coverage { department { name } visitType { code } visits }
    withoutDate { person { name } adjustedNorm done confirmed missing } } }`,
} as const;

/** A file as the client sends it. */
export const asContent = (text: string): string => Buffer.from(text).toString('base64');

/** The id of what a mutation made. */
export async function idOf(api: Api, document: string, variables: object = {}): Promise<string> {
  const [made] = Object.values(
    await api.ask<Record<string, { id: string }>>(document, { ...variables }),
  );
  return made?.id ?? '';
}

/** The token of the first link of a kind in a mail. */
export const linkIn = (text: string | undefined, kind: string): string =>
  new RegExp(`/${kind}/([\\w.-]+)`).exec(text ?? '')?.[1] ?? `no ${kind} link in: ${text}`;
