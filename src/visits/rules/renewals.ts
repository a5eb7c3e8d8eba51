import { groupedBy } from './grouping.ts';
import { datesFor, isAny, isSameTeam, isSameType } from './next-dates.ts';
import type { VisitReason } from './reasons.ts';
import type { Visit } from './visit.ts';

export type Proposal = Readonly<{
  personId: string;
  slotId: string;
  reasons: readonly VisitReason[];
}>;
type At = Readonly<{ teamId: string }>;
type Teams<S> = Readonly<{ team: (slot: S) => Readonly<{ visitTypeId: string }> }>;

const says = (code: VisitReason['code'], { reasons }: Proposal): boolean =>
  reasons.some((reason) => reason.code === code);

/** It says that it is the new date of a visit that was postponed, or comes in its place. */
export const isForPostponed = (proposal: Proposal): boolean =>
  says('POSTPONED_VISIT', proposal) || says('INSTEAD_OF_POSTPONED', proposal);

/** For which postponed visit each of the proposals is that say so; nothing where none is left. */
export function renewals<S extends At>(
  proposals: readonly Proposal[],
  postponed: readonly Visit[],
  slots: ReadonlyMap<string, S>,
  teams: Teams<S>,
): ReadonlyMap<Proposal, Visit> {
  const dates = proposals.flatMap((proposal) => {
    const slot = slots.get(proposal.slotId);
    if (slot === undefined) return [];
    return [{ proposal, teamId: slot.teamId, visitTypeId: teams.team(slot).visitTypeId }];
  });
  const visits = groupedBy(postponed, ({ personId }) => personId);
  return new Map(
    [...groupedBy(dates, ({ proposal }) => proposal.personId)].flatMap(([personId, own]) => {
      const waiting = visits.get(personId) ?? [];
      const again = own.filter(({ proposal }) => says('POSTPONED_VISIT', proposal));
      const atOwnTeam = datesFor(waiting, again, [isSameTeam]);
      const renewed = new Set(atOwnTeam.values());
      const left = waiting.filter((visit) => !renewed.has(visit));
      const instead = own.filter(({ proposal }) => says('INSTEAD_OF_POSTPONED', proposal));
      const elsewhere = datesFor(left, instead, [isSameType, isAny]);
      return [...atOwnTeam, ...elsewhere].map(([{ proposal }, visit]): [Proposal, Visit] => {
        return [proposal, visit];
      });
    }),
  );
}
