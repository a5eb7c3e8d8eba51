import { Injectable } from '@nestjs/common';
import type { CalendarFeed } from '../generated/prisma/client.ts';
import { Accounts } from '../identity/accounts.service.ts';
import { PeopleService } from '../people/people.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { isFeedOpen } from './rules/feed-access.ts';

/** Whether an address still opens something, from what is true of its maker today. */
@Injectable()
export class OpenFeeds {
  constructor(
    private readonly accounts: Accounts,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
  ) {}

  async isOpen({
    kind,
    madeById,
    teamId,
  }: Pick<CalendarFeed, 'kind' | 'madeById' | 'teamId'>): Promise<boolean> {
    const person = (await this.people.byIds([madeById])).get(madeById);
    const account = (await this.accounts.standings([madeById])).get(madeById);
    if (person === undefined || account === undefined) return false;
    const teamRole = teamId === null ? null : await this.teams.roleIn(teamId, madeById);
    return isFeedOpen(kind, { person, account, teamRole }, this.people.today());
  }
}
