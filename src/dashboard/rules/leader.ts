import { Temporal } from 'temporal-polyfill';
import { isInService } from '../../people/rules/succession.ts';
import type { Period } from '../../programmes/rules/base-norm.ts';
import { adjustedNorm } from '../../visits/rules/adjusted-norm.ts';
import type { CancelSide, DeclineCause, VisitState } from '../../visits/rules/visit.ts';
import { departmentOn } from './departments.ts';
import type { Membership } from './departments.ts';
import { progressOf } from './measures.ts';
import type { Progress } from './measures.ts';

export type PersonFacts = Readonly<{
  id: string;
  familyName: string;
  givenName: string;
  leaderGroup: string | null;
  partTimePercent: number;
  serviceFrom: Temporal.PlainDate;
  serviceUntil: Temporal.PlainDate | null;
  memberships: readonly Membership[];
  exemptions: readonly Period[];
}>;

/** As the visit stands now: an expired proposal is no proposal any more. */
export type VisitFacts = Readonly<{
  personId: string;
  visitTypeId: string;
  state: VisitState;
  declineCause: DeclineCause | null;
  cancelSide: CancelSide | null;
  startsAt: Temporal.Instant | null;
  changedAt: Temporal.Instant;
  lookedBack: 'IN_TIME' | 'LATE' | 'NOT';
  /** All of the visitor's, for the department on the day of the visit. */
  memberships: readonly Membership[];
}>;

/** What the teams of one department offer of one visit type. */
export type Doors = Readonly<{
  visitTypeId: string;
  departmentId: string;
  /** The latest moment in the programme's period with a place that nobody took. */
  lastFree: Temporal.Instant | null;
}>;

/** The part of a programme's frame that figures about one leader need. */
export type Measured = Readonly<{
  programme: Readonly<{
    startsOn: Temporal.PlainDate;
    endsOn: Temporal.PlainDate;
    agreements: readonly Readonly<{ leaderGroup: string; norm: number }>[];
  }>;
  day: Temporal.PlainDate;
  openFrom: Temporal.Instant;
}>;

export type LeaderFigures = Readonly<{
  person: PersonFacts;
  departmentId: string | null;
  inService: boolean;
  /** What the group agreed to, before anything comes off. */
  norm: number;
  progress: Progress;
  visits: readonly VisitFacts[];
  slotWithinReach: boolean;
}>;

/** Where the visitor belonged on the day of the visit; without a day, where he or she belongs at last. */
export function departmentThen(
  { startsAt, memberships }: Pick<VisitFacts, 'startsAt' | 'memberships'>,
  { day, timeZone }: Readonly<{ day: Temporal.PlainDate; timeZone: string }>,
): string | null {
  const then = startsAt?.toZonedDateTimeISO(timeZone).toPlainDate() ?? day;
  return departmentOn(memberships, then);
}

/** How one leader's agreement stands. Null for who has none. */
export function figuresOf(
  person: PersonFacts,
  visits: readonly VisitFacts[],
  doors: readonly Doors[],
  measured: Measured,
): LeaderFigures | null {
  const { programme, day, openFrom } = measured;
  const agreement = programme.agreements.find(
    ({ leaderGroup }) => leaderGroup === person.leaderGroup,
  );
  if (agreement === undefined) return null;
  const departmentId = departmentOn(person.memberships, day);
  const elsewhere = doors.filter((door) => door.departmentId !== departmentId);
  const expected = adjustedNorm({
    ...person,
    norm: agreement.norm,
    programme,
    cancelledByHost: visits.filter(isCancelledByHost).map(({ visitTypeId, changedAt }) => ({
      visitTypeId,
      cancelledAt: changedAt,
    })),
    offered: [...elsewhere.flatMap(asOffer), ...visits.filter(isKept).flatMap(asOffer)],
  });
  return {
    person,
    departmentId,
    inService: isInService(person, day),
    norm: agreement.norm,
    progress: progressOf(expected, visits),
    visits,
    slotWithinReach: elsewhere.some(
      ({ lastFree }) => lastFree !== null && Temporal.Instant.compare(lastFree, openFrom) > 0,
    ),
  };
}

const isCancelledByHost = ({ state, cancelSide }: VisitFacts): boolean =>
  state === 'CANCELLED' && cancelSide === 'HOST';

/** An alternative that the leader took was one, though nobody else can take it any more. */
const isKept = ({ state }: VisitFacts): boolean => state === 'CONFIRMED' || state === 'DONE';

function asOffer(
  offer: Readonly<{
    visitTypeId: string;
    lastFree?: Temporal.Instant | null;
    startsAt?: Temporal.Instant | null;
  }>,
): { visitTypeId: string; startsAt: Temporal.Instant }[] {
  const startsAt = offer.lastFree ?? offer.startsAt ?? null;
  return startsAt === null ? [] : [{ visitTypeId: offer.visitTypeId, startsAt }];
}
