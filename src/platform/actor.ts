export type Role = 'HR' | 'ADMINISTRATOR';
export type Assurance = 'LOW' | 'HIGH';

/**
 * Who is asking, and how surely. Leading, assisting and hosting are facts of `people` and `teams`,
 * not roles, so that a list of roles never has to be kept equal to them.
 */
export type Actor = Readonly<{
  accountId: string;
  personId: string;
  roles: readonly Role[];
  assurance: Assurance;
}>;

export const isHr = (actor: Actor): boolean => actor.roles.includes('HR');
export const isAdministrator = (actor: Actor): boolean => actor.roles.includes('ADMINISTRATOR');
/** HR runs the programme and the administrator the product; both may see who is who. */
export const isOffice = (actor: Actor): boolean => isHr(actor) || isAdministrator(actor);
