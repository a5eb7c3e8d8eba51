import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { PlacesService } from './places.service.ts';
import { freePlace } from './rules/booking.ts';
import { asOf } from './rules/lifecycle.ts';
import { changesPlace, restored, whyNotUndo } from './rules/undo.ts';
import type { Undo, Visit } from './rules/visit.ts';
import { TakingService } from './taking.service.ts';
import { VisitRecords } from './visit-records.service.ts';
import type { VisitChange } from './visit-records.service.ts';
import { VisitsService } from './visits.service.ts';

/** Taking back one's latest change, for some seconds, as long as nobody took the place meanwhile. */
@Injectable()
export class UndoService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
    private readonly taking: TakingService,
  ) {}

  async undoChange(actor: Actor, visitId: string): Promise<Visit> {
    const seen = await this.visits.visit(actor, visitId);
    return this.undoAs(actor, actor.personId, seen);
  }

  /** By whoever made that change, whose right to it has been looked at; without a session by a card. */
  async undoAs(actor: Actor | null, by: string, seen: Visit): Promise<Visit> {
    refuse(whyNotUndo(seen, by, this.clock.now()));
    return this.db.transaction(async () => {
      await this.hold([seen]);
      return this.takeBack(actor, seen.id, by);
    });
  }

  /** What the leader, or a link in the leader's name, just did to these visits: all of it or nothing. */
  async undoOwn(seen: readonly Visit[]): Promise<void> {
    await this.db.transaction(async () => {
      await this.hold(seen);
      for (const { id, personId } of seen) await this.takeBack(null, id, personId);
    });
  }

  private async hold(seen: readonly Visit[]): Promise<void> {
    const slotIds = seen.map(({ undo }) => undo?.slotId ?? null).filter((id) => id !== null);
    const slots = await this.taking.slots([...new Set(slotIds)]);
    await this.places.hold({
      personIds: [...new Set(seen.map(({ personId }) => personId))],
      slots,
      leaving: seen,
    });
  }

  private async takeBack(actor: Actor | null, visitId: string, by: string): Promise<Visit> {
    const visit = await this.records.one(visitId);
    refuse(whyNotUndo(visit, by, this.clock.now()));
    const undo = found(visit.undo);
    const former = changesPlace(visit, undo) ? await this.changePlaces(visit, undo) : {};
    const change = { ...restored(undo, visit.revision), ...former };
    const changed = await this.records.change(visit, change);
    // A link acts for the visitor whose change it was; a card acts for nobody but the team.
    const forVisitor = actor === null ? by === visit.personId : by !== visit.personId;
    await this.audit.record(actor, {
      action: 'undoChange',
      subjectType: 'Visit',
      subjectId: visit.id,
      ...(forVisitor && { onBehalfOf: visit.personId }),
      changes: { state: [visit.state, changed.state], slotId: [visit.slotId, changed.slotId] },
    });
    return asOf(changed, this.clock.now());
  }

  /** The present place first: in a full week there is room for one of the two only. */
  private async changePlaces(visit: Visit, { slotId, placeNumber }: Undo): Promise<VisitChange> {
    if (visit.slotId !== null) await this.places.giveBack(visit);
    if (slotId === null) return {};
    const slot = await this.taking.slot(slotId);
    if (slot.state === 'WITHDRAWN') throw new Refusal('SLOT_WITHDRAWN');
    const held = (await this.places.visitsIn([slotId])).map((one) => one.placeNumber ?? 0);
    const all = Array.from({ length: slot.capacity }, (_, index) => index + 1);
    const own = all.find((number) => number === placeNumber && !held.includes(number));
    const place = own ?? freePlace(all, held);
    if (place === null) throw new Refusal('SLOT_FULL');
    await this.teams.reserve(slot.teamId, slot.startsAt);
    return { placeNumber: place, startsAt: slot.startsAt, endsAt: slot.endsAt };
  }
}
