import { Injectable } from '@nestjs/common';
import { catalogue } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { asId, lines, parseInput } from '../platform/input.ts';
import { currentRequest } from '../platform/request-context.ts';
import { Refusal } from '../refusals.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { KnownColleagues } from './known-colleagues.service.ts';
import type { About } from './known-colleagues.service.ts';
import { ReflectionsService } from './reflections.service.ts';
import { privacyMarks } from './rules/privacy-check.ts';
import type { PrivacyMark } from './rules/privacy-check.ts';

export type TextToCheck = Readonly<{
  text: string;
  visitId?: string | null | undefined;
  teamId?: string | null | undefined;
}>;

const LONGEST_TEXT = 5_000;
const checkable = lines(LONGEST_TEXT);

/** Finds what points at one person in a text that others will read, and keeps it from being shared. */
@Injectable()
export class PrivacyCheck {
  constructor(
    private readonly colleagues: KnownColleagues,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
    private readonly reflections: ReflectionsService,
  ) {}

  /**
   * For who is still writing. It answers about this text only, and of the given names of a team only
   * to who may know its members or was there.
   */
  async checkText(actor: Actor, { text, visitId, teamId }: TextToCheck): Promise<PrivacyMark[]> {
    const given = parseInput(checkable, text);
    if (visitId) {
      const visit = await this.visits.visit(actor, visitId);
      return this.marks(given, await this.aboutVisit(visit));
    }
    const seen = teamId
      ? await this.teams.membersFor(actor, [asId(teamId)])
      : new Map<string, []>();
    return this.marks(given, {
      nearIds: [...seen.values()].flat().map((member) => member.personId),
    });
  }

  async checkTextByLink(token: string, text: string): Promise<PrivacyMark[]> {
    const visit = await this.reflections.visitBehind(token);
    return this.marks(parseInput(checkable, text), await this.aboutVisit(visit));
  }

  /** Refuses PRIVACY_MARKS, with the marks, for as long as there are any. */
  async refuseMarks(text: string, about: About): Promise<void> {
    const marks = await this.marks(text, about);
    if (marks.length === 0) return;
    const words = catalogue(currentRequest()?.locale ?? 'nl').api.privacy.what;
    const kinds = [...new Set(marks.map(({ what }) => what))];
    throw new Refusal('PRIVACY_MARKS', {
      what: kinds.map((kind) => words[kind]).join(', '),
      marks: marks.map((mark) => ({ ...mark })),
    });
  }

  /** Of a text about a team: its members. */
  async aboutTeam(teamId: string): Promise<About> {
    const members = await this.teams.membersOf([teamId]);
    return { nearIds: (members.get(teamId) ?? []).map(({ personId }) => personId) };
  }

  /** Of a text about a visit: the members of the team, and the visitor. */
  async aboutVisit(visit: Readonly<{ teamId: string; personId: string }>): Promise<About> {
    const { nearIds } = await this.aboutTeam(visit.teamId);
    return { nearIds: [...nearIds, visit.personId] };
  }

  private async marks(text: string, about: About): Promise<PrivacyMark[]> {
    return privacyMarks(text, await this.colleagues.around(about));
  }
}
