import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { AnswersService } from './answers.service.ts';
import type { InvitationPage } from './answers.service.ts';
import { BookingsService } from './bookings.service.ts';
import { whyNotUndo } from './rules/undo.ts';
import { UndoService } from './undo.service.ts';
import { VisitsService } from './visits.service.ts';

/** What the page behind an invitation's link does besides answering; always as its leader. */
@Injectable()
export class LinkActsService {
  constructor(
    private readonly clock: Clock,
    private readonly answers: AnswersService,
    private readonly bookings: BookingsService,
    private readonly undo: UndoService,
    private readonly visits: VisitsService,
  ) {}

  async postponeByLink(
    token: string,
    visitId: string,
    slotId?: string | null,
    revision?: number | null,
  ): Promise<InvitationPage> {
    const { id } = await this.answers.opened(token);
    const visits = await this.visits.ofInvitation(id);
    const visit = found(visits.find((each) => each.id === asId(visitId)));
    await this.bookings.postpone(null, visit, slotId, revision);
    return this.answers.invitation(token);
  }

  async undoByLink(token: string, visitIds: readonly string[]): Promise<InvitationPage> {
    const { id } = await this.answers.opened(token);
    const wanted = new Set(visitIds.map((each) => asId(each)));
    const visits = (await this.visits.ofInvitation(id)).filter((visit) => wanted.has(visit.id));
    if (visits.length !== wanted.size) throw new Refusal('NOT_FOUND');
    const now = this.clock.now();
    for (const visit of visits) refuse(whyNotUndo(visit, visit.personId, now));
    await this.undo.undoOwn(visits);
    return this.answers.invitation(token);
  }
}
