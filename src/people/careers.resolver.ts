import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { found } from '../platform/refuse.ts';
import { DepartmentMembershipType, ExemptionType, PersonTermsInput } from './careers.graphql.ts';
import { CareersService } from './careers.service.ts';
import { DepartmentsService } from './departments.service.ts';
import { ExemptionsService } from './exemptions.service.ts';
import { DepartmentType, PersonType } from './people.graphql.ts';
import { PeopleService } from './people.service.ts';
import type { Department, Exemption, Person } from './people.service.ts';
import { maySeeDetails } from './rules/access.ts';
import type { Membership } from './rules/memberships.ts';

/** How somebody comes, moves, is away and goes. */
@Resolver(() => PersonType)
export class CareersResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly careers: CareersService,
    private readonly exempt: ExemptionsService,
    private readonly history: DepartmentsService,
  ) {}

  @Mutation(() => PersonType, {
    description:
      'Sets group, part-time share and first day. For HR; refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT, PERIOD_REVERSED.',
  })
  setPersonTerms(
    @Args('input', { description: 'Replaces what was there.' }) input: PersonTermsInput,
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    return this.careers.setTerms(actor, { ...input });
  }

  @Mutation(() => PersonType, {
    description:
      'Ends somebody’s service. From the day after, reminders stop, delegations end, and the successor, else HR, answers ' +
      'what they had promised; their history stays. For HR; refuses NOT_ALLOWED, NOT_FOUND, PERIOD_REVERSED, ' +
      'SUCCESSOR_ITSELF, SUCCESSOR_LEAVES.',
  })
  endService(
    @Args('personId', { type: () => ID, description: 'Who leaves.' }) personId: string,
    @Args('lastDay', { type: () => GraphQLPlainDate, description: 'Last day of service.' })
    lastDay: Temporal.PlainDate,
    @Args('successorId', { type: () => ID, nullable: true, description: 'Null: HR answers.' })
    successorId: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    return this.careers.endService(actor, { personId, lastDay, successorId: successorId ?? null });
  }

  @Mutation(() => PersonType, {
    description:
      'Takes back `endService`: no last day and no successor any more. For HR; refuses NOT_ALLOWED, NOT_FOUND.',
  })
  continueService(
    @Args('personId', { type: () => ID, description: 'Who stays.' }) personId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    return this.careers.continueService(actor, personId);
  }

  @Mutation(() => [PersonType], {
    description:
      'Moves people to a department from a day on, all of them or nobody; where they were before stays on record, and the ' +
      'figures of then with it. For HR; refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT, MOVE_TOO_EARLY.',
  })
  movePeople(
    @Args('personIds', { type: () => [ID], description: '1–500 persons.' }) personIds: string[],
    @Args('departmentId', { type: () => ID, description: 'Where they go.' }) departmentId: string,
    @Args('from', {
      type: () => GraphQLPlainDate,
      description: 'First day there; not longer than 31 days ago.',
    })
    from: Temporal.PlainDate,
    @CurrentActor() actor: Actor,
  ): Promise<Person[]> {
    return this.careers.movePeople(actor, { personIds, departmentId, from });
  }

  @Mutation(() => PersonType, {
    description:
      'No visit is expected on these days; why is not asked. For HR; refuses NOT_ALLOWED, NOT_FOUND, PERIOD_REVERSED, EXEMPTION_OVERLAPS.',
  })
  addExemption(
    @Args('personId', { type: () => ID, description: 'Of whom.' }) personId: string,
    @Args('from', { type: () => GraphQLPlainDate, description: 'First day.' })
    from: Temporal.PlainDate,
    @Args('until', { type: () => GraphQLPlainDate, description: 'Last day.' })
    until: Temporal.PlainDate,
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    return this.exempt.add(actor, personId, { from, until });
  }

  @Mutation(() => PersonType, {
    description: 'Removes an exemption. For HR; refuses NOT_ALLOWED, NOT_FOUND.',
  })
  removeExemption(
    @Args('exemptionId', { type: () => ID, description: 'Of the exemption.' }) exemptionId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    return this.exempt.remove(actor, exemptionId);
  }

  @ResolveField(() => [ExemptionType], {
    description:
      'Earliest first. For this person, HR and the administrator only; empty for others.',
  })
  async exemptions(
    @Parent() { id }: Person,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<Exemption[]> {
    if (!maySeeDetails(actor, id)) return [];
    const loader = batched(context, ExemptionType, (ids) => this.people.exemptionsOf(ids));
    return (await loader.load(id)) ?? [];
  }

  @ResolveField(() => [DepartmentMembershipType], {
    description:
      'Where they belonged from which day, earliest first. For this person, HR and the administrator only; empty for others.',
  })
  async departments(
    @Parent() { id }: Person,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<Membership[]> {
    if (!maySeeDetails(actor, id)) return [];
    const owner = DepartmentMembershipType;
    const loader = batched(context, owner, (ids) => this.history.membershipsOf(ids));
    return (await loader.load(id)) ?? [];
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description:
      'Who answers after the last day. For this person, HR and the administrator only; null for others.',
  })
  async successor(
    @Parent() { id, successorId }: Person,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<Person | null> {
    if (successorId === null || !maySeeDetails(actor, id)) return null;
    return batched(context, PersonType, (ids) => this.people.byIds(ids)).load(successorId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'As the HR system counts. For this person, HR and the administrator only.',
  })
  personnelNumber(@Parent() person: Person, @MaybeActor() actor: Actor | null): string | null {
    return maySeeDetails(actor, person.id) ? person.personnelNumber : null;
  }
}

@Resolver(() => DepartmentMembershipType)
export class DepartmentMembershipsResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => DepartmentType, { description: 'Where.' })
  async department(
    @Parent() { departmentId }: Membership,
    @Context() context: GraphqlContext,
  ): Promise<Department> {
    const loader = batched(context, DepartmentType, () => this.people.departmentTree());
    return found(await loader.load(departmentId));
  }
}
