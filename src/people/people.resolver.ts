import {
  Args,
  Context,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { DelegationsService } from './delegations.service.ts';
import { NewcomersService } from './newcomers.service.ts';
import { AddPersonInput, DepartmentType, PersonType } from './people.graphql.ts';
import { PeopleService } from './people.service.ts';
import type { Department, Person } from './people.service.ts';
import { maySeeAssistants, maySeeDetails } from './rules/access.ts';

/** Owners of loaders: one answer per request for everybody who asks. */
const departmentIds = {};
const assistants = {};

@Resolver(() => PersonType)
export class PeopleResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly newcomers: NewcomersService,
    private readonly delegations: DelegationsService,
  ) {}

  @Query(() => PersonType, {
    nullable: true,
    description:
      'Oneself, whom one assists, or one of the own assistants; HR and the administrator see everybody. Null for others.',
  })
  person(
    @Args('id', { type: () => ID, description: 'Of the person.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Person | null> {
    return this.people.person(actor, id);
  }

  @Query(() => [PersonType], {
    description:
      'Everybody in service today who has the agreement of a group, alphabetical by family name. For HR and the administrator; refuses NOT_ALLOWED.',
  })
  leaders(@CurrentActor() actor: Actor): Promise<Person[]> {
    return this.people.listLeaders(actor);
  }

  @Query(() => [PersonType], {
    name: 'people',
    description:
      'Everybody, alphabetical by family name. For HR and the administrator; refuses NOT_ALLOWED, INVALID_INPUT.',
  })
  search(
    @Args('search', {
      type: () => String,
      nullable: true,
      description: 'Words that all occur in name, job title or address; up to 100 characters.',
    })
    search: string | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1–500.' })
    first: number,
    @CurrentActor() actor: Actor,
  ): Promise<Person[]> {
    return this.people.search(actor, { search, first });
  }

  @Mutation(() => PersonType, {
    description:
      'Adds a person, with an account when there is an e-mail address. For HR; refuses NOT_ALLOWED, INVALID_INPUT, NOT_FOUND (the department), ALREADY_EXISTS (the address).',
  })
  addPerson(
    @Args('input', { description: 'Who.' }) input: AddPersonInput,
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    return this.newcomers.addPerson(actor, input);
  }

  @Mutation(() => PersonType, {
    description:
      'Lets somebody plan for a principal, but never read their look-backs; returns the principal. By the principal or HR; refuses NOT_FOUND, DELEGATION_TO_ONESELF.',
  })
  grantDelegation(
    @Args('principalId', { type: () => ID, description: 'For whom is planned.' }) principal: string,
    @Args('assistantId', { type: () => ID, description: 'Who plans.' }) assistant: string,
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    return this.delegations.grant(actor, principal, assistant);
  }

  @Mutation(() => PersonType, {
    description:
      'Ends it; returns the principal. By the principal, the assistant or HR; refuses NOT_FOUND.',
  })
  revokeDelegation(
    @Args('principalId', { type: () => ID, description: 'For whom was planned.' })
    principal: string,
    @Args('assistantId', { type: () => ID, description: 'Who planned.' }) assistant: string,
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    return this.delegations.revoke(actor, principal, assistant);
  }

  @ResolveField(() => DepartmentType, {
    nullable: true,
    description: 'Where they belong today; null before the first and after the last day.',
  })
  async department(
    @Parent() { id }: Person,
    @Context() context: GraphqlContext,
  ): Promise<Department | null> {
    const byPerson = batched(context, departmentIds, (ids) => this.people.departmentsOf(ids));
    const departmentId = await byPerson.load(id);
    if (departmentId === null) return null;
    return batched(context, DepartmentType, () => this.people.departmentTree()).load(departmentId);
  }

  @ResolveField(() => [PersonType], {
    description:
      'Who may plan for them, alphabetical. For both sides of it, HR and the administrator; empty for others.',
  })
  async assistants(
    @Parent() { id }: Person,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<Person[]> {
    const byPerson = batched(context, assistants, (ids) => this.people.assistantsOf(ids));
    const list = (await byPerson.load(id)) ?? [];
    const ids = list.map((assistant) => assistant.id);
    return maySeeAssistants(actor, id, ids) ? list : [];
  }

  @ResolveField()
  email(@Parent() person: Person, @MaybeActor() actor: Actor | null): string | null {
    return maySeeDetails(actor, person.id) ? person.email : null;
  }

  @ResolveField()
  locale(@Parent() person: Person, @MaybeActor() actor: Actor | null): 'nl' | 'en' | null {
    return maySeeDetails(actor, person.id) ? person.locale : null;
  }

  @ResolveField()
  leaderGroup(@Parent() person: Person, @MaybeActor() actor: Actor | null): string | null {
    return maySeeDetails(actor, person.id) ? person.leaderGroup : null;
  }

  @ResolveField()
  partTimePercent(@Parent() person: Person, @MaybeActor() actor: Actor | null): number | null {
    return maySeeDetails(actor, person.id) ? person.partTimePercent : null;
  }

  @ResolveField()
  serviceFrom(
    @Parent() person: Person,
    @MaybeActor() actor: Actor | null,
  ): Temporal.PlainDate | null {
    return maySeeDetails(actor, person.id) ? person.serviceFrom : null;
  }

  @ResolveField()
  serviceUntil(
    @Parent() person: Person,
    @MaybeActor() actor: Actor | null,
  ): Temporal.PlainDate | null {
    return maySeeDetails(actor, person.id) ? person.serviceUntil : null;
  }
}
