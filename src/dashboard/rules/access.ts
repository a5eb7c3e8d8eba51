/** How somebody's agreement stands is for that person, for whoever plans for them, and for HR. */
export function maySeeAgreement(
  viewer: Readonly<{ personId: string; isHr: boolean; principals: readonly string[] }>,
  personId: string,
): boolean {
  return viewer.isHr || viewer.personId === personId || viewer.principals.includes(personId);
}

/** Names are off until the works council has decided, or somebody has said why there is none. */
export function namesVisible(
  programme: Readonly<{
    councilDecisionNumber: string | null;
    councilDecidedOn: unknown;
    noCouncilBecause: string | null;
  }>,
): boolean {
  const decided = programme.councilDecisionNumber !== null && programme.councilDecidedOn !== null;
  return decided || programme.noCouncilBecause !== null;
}
