import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toPlainDate } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { ProgrammesService } from './programmes.service.ts';
import { whyNotManageProgrammes } from './rules/access.ts';
import type { Programme } from './rules/programme.ts';
import { followingYear } from './rules/roll-over.ts';

/** A new year begins as a draft that says what the old one said, until the works council decides anew. */
@Injectable()
export class RollOverService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly programmes: ProgrammesService,
  ) {}

  /** Returns the new draft. */
  async rollOver(actor: Actor, programmeId: string): Promise<Programme> {
    refuse(whyNotManageProgrammes(actor));
    const wanted = asId(programmeId);
    return this.db.transaction(async () => {
      const id = await this.copy(wanted);
      await this.copyAgreements(wanted, id);
      await this.audit.record(actor, {
        action: 'rollOverProgramme',
        subjectType: 'Programme',
        subjectId: id,
        changes: { from: [null, wanted] },
      });
      return found(await this.programmes.byId(id));
    });
  }

  /** Every setting but what belongs to its own year: name, period, state and the council's decision. */
  private async copy(wanted: string): Promise<string> {
    const { programme } = this.db.client;
    const row = found(
      await programme.findUnique({
        where: { id: wanted },
        omit: {
          id: true,
          state: true,
          publishedAt: true,
          councilDecisionNumber: true,
          councilDecidedOn: true,
          noCouncilBecause: true,
          decidedAbout: true,
          pendingThreshold: true,
        },
      }),
    );
    const { startsOn, endsOn, ...settings } = row;
    const year = followingYear({
      ...settings,
      startsOn: toPlainDate(startsOn),
      endsOn: toPlainDate(endsOn),
    });
    const { id } = await programme.create({
      data: {
        ...settings,
        name: year.name,
        startsOn: dateOnly(year.startsOn),
        endsOn: dateOnly(year.endsOn),
      },
    });
    return id;
  }

  private async copyAgreements(from: string, to: string): Promise<void> {
    const { agreement, agreementShare } = this.db.client;
    const include = { shares: { select: { visitTypeId: true, count: true } } };
    const old = await agreement.findMany({ where: { programmeId: from }, include });
    const fresh = await agreement.createManyAndReturn({
      data: old.map(({ leaderGroup, norm }) => ({ programmeId: to, leaderGroup, norm })),
    });
    const ids = new Map(fresh.map(({ id, leaderGroup }) => [leaderGroup, id]));
    await agreementShare.createMany({
      data: old.flatMap(({ leaderGroup, shares }) =>
        shares.map((share) => ({ agreementId: found(ids.get(leaderGroup)), ...share })),
      ),
    });
  }
}
