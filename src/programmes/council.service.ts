import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { Prisma } from '../generated/prisma/client.ts';
import type { Programme as Row } from '../generated/prisma/client.ts';
import { catalogue } from '../i18n/catalogue.ts';
import type { Locale } from '../i18n/catalogue.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly } from '../platform/database/dates.ts';
import { asId, inputWords, line, lines, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { ProgrammesService } from './programmes.service.ts';
import { maySeeSponsor, whyNotManageProgrammes } from './rules/access.ts';
import { changesSince, isDecided, isNewDecision, terms, withThreshold } from './rules/council.ts';
import type { Change, Decision, Integration, Subject, Term } from './rules/council.ts';
import { personalData } from './rules/personal-data.ts';
import type { PersonalTable } from './rules/personal-data.ts';
import type { Agreement, Programme } from './rules/programme.ts';

const decided = z.object({
  number: line(60),
  decidedOn: z.instanceof(Temporal.PlainDate),
  noCouncilBecause: z.null(),
});
const withoutCouncil = z.object({
  number: z.null(),
  decidedOn: z.null(),
  noCouncilBecause: lines(500, 10),
});
/** As it was noted; what an earlier version of the product did not note is new since. */
const subject = z.object({
  terms: z.record(z.string(), z.number()),
  agreements: z.record(z.string(), z.string()),
  personalData: z.array(z.string()),
  integrations: z.array(z.string()),
});
/** As in the migration: no opinion of fewer than three, whatever anybody decides. */
const threshold = z.object({ threshold: z.int().min(3).max(50) });

export type CouncilDecision = Readonly<{
  programmeId: string;
  number?: string | null | undefined;
  decidedOn?: Temporal.PlainDate | null | undefined;
  noCouncilBecause?: string | null | undefined;
}>;

export type ChangedSinceDecision = Change & Readonly<{ sentence: string }>;

/** The works council's decision: what it was about, and what has changed since. */
@Injectable()
export class CouncilService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
  ) {}

  /** Either the decision's number and date, or why there is no works council; also for what runs. */
  async recordCouncilDecision(actor: Actor, input: CouncilDecision): Promise<Programme> {
    refuse(whyNotManageProgrammes(actor));
    const decision = this.decisionIn(input);
    return this.change(actor, 'recordCouncilDecision', input.programmeId, async (programme) => {
      const isNew = isNewDecision(programme, decision);
      if (!isNew && programme.pendingThreshold !== null)
        throw new Refusal('COUNCIL_DECISION_KNOWN');
      if (!isNew) return;
      const mirrorThreshold = programme.pendingThreshold ?? programme.mirrorThreshold;
      const { id } = programme;
      await this.db.client.programme.update({
        where: { id },
        data: {
          ...decision,
          councilDecidedOn: decision.councilDecidedOn && dateOnly(decision.councilDecidedOn),
          mirrorThreshold,
          pendingThreshold: null,
        },
      });
      const row = await this.db.client.programme.findUniqueOrThrow({ where: { id } });
      const decidedAbout = this.subjectOf(row, programme.agreements);
      await this.db.client.programme.update({ where: { id }, data: { decidedAbout } });
    });
  }

  /** Stricter at once, looser once the works council has decided anew. */
  async setMirrorThreshold(actor: Actor, programmeId: string, wanted: number): Promise<Programme> {
    refuse(whyNotManageProgrammes(actor));
    const { threshold: asked } = parseInput(threshold, { threshold: wanted });
    return this.change(actor, 'setMirrorThreshold', programmeId, async (programme) => {
      await this.db.client.programme.update({
        where: { id: programme.id },
        data: withThreshold(programme.mirrorThreshold, asked),
      });
    });
  }

  /** By programme, for the office; null without a decision, or when nobody noted what it was about. */
  async changesOf(
    actor: Actor | null,
    programmeIds: readonly string[],
    locale: Locale,
  ): Promise<ReadonlyMap<string, ChangedSinceDecision[] | null>> {
    if (!maySeeSponsor(actor)) return new Map();
    const ids = [...programmeIds];
    const rows = await this.db.client.programme.findMany({ where: { id: { in: ids } } });
    const programmes = await this.programmes.byIds(ids);
    return new Map(
      rows.map((row) => {
        const programme = found(programmes.get(row.id));
        const { data: decidedAbout } = subject.safeParse(row.decidedAbout);
        if (!decidedAbout || !isDecided(programme)) return [row.id, null];
        const now = this.subjectOf(row, programme.agreements);
        const changes = changesSince(decidedAbout, now);
        return [
          row.id,
          changes.map((change) => ({ ...change, sentence: inWords(change, locale) })),
        ];
      }),
    );
  }

  /** Of programmes that came with their decision, such as the example's: nothing has changed since. */
  async noteWhatWasDecidedAbout(): Promise<void> {
    const { programme } = this.db.client;
    const rows = await programme.findMany({ where: { decidedAbout: { equals: Prisma.DbNull } } });
    const programmes = await this.programmes.byIds(rows.map(({ id }) => id));
    for (const row of rows) {
      const known = found(programmes.get(row.id));
      if (!isDecided(known)) continue;
      const decidedAbout = this.subjectOf(row, known.agreements);
      await programme.update({ where: { id: row.id }, data: { decidedAbout } });
    }
  }

  private decisionIn(input: CouncilDecision): Decision {
    const { number = null, decidedOn = null, noCouncilBecause = null } = input;
    const schema = number === null && decidedOn === null ? withoutCouncil : decided;
    const given = parseInput<z.infer<typeof decided | typeof withoutCouncil>>(schema, {
      number,
      decidedOn,
      noCouncilBecause,
    });
    this.refuseTheFuture(given.decidedOn);
    return {
      councilDecisionNumber: given.number,
      councilDecidedOn: given.decidedOn,
      noCouncilBecause: given.noCouncilBecause,
    };
  }

  private refuseTheFuture(decidedOn: Temporal.PlainDate | null): void {
    const today = this.people.today();
    if (decidedOn === null || Temporal.PlainDate.compare(decidedOn, today) <= 0) return;
    throw new Refusal('INVALID_INPUT', {
      field: 'decidedOn',
      reason: inputWords().notAfter(today.toString()),
    });
  }

  private subjectOf(row: Row, agreements: readonly Agreement[]): Subject {
    return {
      terms: Object.fromEntries(terms.map((term) => [term, row[term]])),
      agreements: Object.fromEntries(
        agreements.map(({ leaderGroup, norm, shares }) => {
          const parts = shares.map(({ visitTypeId, count }) => `${visitTypeId}: ${count}`);
          return [leaderGroup, [norm, ...parts.sort()].join(', ')];
        }),
      ),
      personalData: Object.entries(personalData).flatMap(([table, columns]) =>
        columns.map((column) => `${table}.${column}`),
      ),
      integrations: this.integrations(),
    };
  }

  private integrations(): Integration[] {
    const { smtpUrl, imapUrl, calendars } = this.config;
    const tied = { MAIL_SERVER: smtpUrl, MAIL_REPLIES: imapUrl, CALENDARS: calendars };
    return (Object.keys(tied) as Integration[]).filter((name) => tied[name] !== null);
  }

  private async change(
    actor: Actor,
    action: string,
    programmeId: string,
    work: (programme: Programme) => Promise<void>,
  ): Promise<Programme> {
    const id = asId(programmeId);
    return this.db.transaction(async () => {
      await this.db.client.$queryRaw`SELECT 1 FROM "Programme" WHERE "id" = ${id}::uuid FOR UPDATE`;
      const before = found(await this.programmes.byId(id));
      await work(before);
      const after = found(await this.programmes.byId(id));
      await this.audit.record(actor, {
        action,
        subjectType: 'Programme',
        subjectId: id,
        changes: {
          mirrorThreshold: [before.mirrorThreshold, after.mirrorThreshold],
          pendingThreshold: [before.pendingThreshold, after.pendingThreshold],
        },
      });
      return after;
    });
  }
}

function inWords({ kind, name, before, after }: Change, locale: Locale): string {
  const words = catalogue(locale).api.council;
  switch (kind) {
    case 'TERM':
      return words.term(words.terms[name as Term], before, after);
    case 'AGREEMENT':
      return words.agreement(name, before, after);
    case 'PERSONAL_DATA': {
      const [table = '', column = ''] = name.split('.');
      const tables: Readonly<Record<PersonalTable, string>> = words.tables;
      return words.personalData(tables[table as PersonalTable], column, after !== null);
    }
    case 'INTEGRATION':
      return words.integration(words.integrations[name as Integration], after !== null);
  }
}
