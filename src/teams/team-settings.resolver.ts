import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { TeamRole } from '../generated/prisma/enums.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import { TeamSettingsService } from './team-settings.service.ts';
import { AddTeamInput, CloseTeamInput, HostTeamType } from './teams.graphql.ts';
import type { Team } from './teams.service.ts';

const teamId = { type: () => ID, description: 'Of the team.' };
const personId = { type: () => ID, description: 'Of the person.' };

@Resolver()
export class TeamSettingsResolver {
  constructor(private readonly service: TeamSettingsService) {}

  @Mutation(() => HostTeamType, {
    description:
      'Adds a host team. For HR; refuses NOT_ALLOWED, INVALID_INPUT, ALREADY_EXISTS, NOT_FOUND (site, visit type or department).',
  })
  async addTeam(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which team.' }) input: AddTeamInput,
  ): Promise<Team> {
    return this.service.addTeam(actor, input);
  }

  @Mutation(() => HostTeamType, {
    description:
      'Puts somebody in the team, or changes what they are in it. For HR and its leads; refuses NOT_ALLOWED, NOT_FOUND.',
  })
  async setTeamMember(
    @CurrentActor() actor: Actor,
    @Args('teamId', teamId) team: string,
    @Args('personId', personId) person: string,
    @Args('role', { type: () => TeamRole, description: 'What they will be.' }) role: TeamRole,
  ): Promise<Team> {
    return this.service.setTeamMember(actor, team, person, role);
  }

  @Mutation(() => HostTeamType, {
    description:
      'Takes somebody out of the team. For HR and its leads; refuses NOT_ALLOWED, NOT_FOUND.',
  })
  async removeTeamMember(
    @CurrentActor() actor: Actor,
    @Args('teamId', teamId) team: string,
    @Args('personId', personId) person: string,
  ): Promise<Team> {
    return this.service.removeTeamMember(actor, team, person);
  }

  @Mutation(() => HostTeamType, {
    description:
      'Sets how many visits the team can bear, from this week and quarter on. For HR and its leads; ' +
      'refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT, BUDGET_BELOW_BOOKED, QUARTER_BELOW_BOOKED.',
  })
  async setHostingBudget(
    @CurrentActor() actor: Actor,
    @Args('teamId', teamId) team: string,
    @Args('perWeek', { type: () => Int, description: 'Visits a week, 0–50.' }) perWeek: number,
    @Args('perQuarter', {
      type: () => Int,
      nullable: true,
      description:
        'Visits a calendar quarter, 0–650; null: as many as the weeks allow; left out: as it is.',
    })
    perQuarter?: number | null,
  ): Promise<Team> {
    return this.service.setHostingBudget(actor, team, perWeek, perQuarter);
  }

  @Mutation(() => HostTeamType, {
    description:
      'Closes the team on some days or hours; visits that were agreed before stay. For HR and its leads; ' +
      'refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT, PERIOD_REVERSED.',
  })
  async closeTeam(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'When.' }) input: CloseTeamInput,
  ): Promise<Team> {
    return this.service.closeTeam(actor, input);
  }

  @Mutation(() => HostTeamType, {
    description:
      'Ends a closed period. For HR and the team’s leads; refuses NOT_ALLOWED, NOT_FOUND.',
  })
  async reopenTeam(
    @CurrentActor() actor: Actor,
    @Args('closedPeriodId', { type: () => ID, description: 'Of the closed period.' })
    closedPeriodId: string,
  ): Promise<Team> {
    return this.service.reopenTeam(actor, closedPeriodId);
  }
}
