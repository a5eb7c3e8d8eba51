import {
  Args,
  Context,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { DepartmentsService } from './departments.service.ts';
import { DepartmentType, PersonType } from './people.graphql.ts';
import { PeopleService } from './people.service.ts';
import type { Department, Person } from './people.service.ts';

@Resolver(() => DepartmentType)
export class DepartmentsResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly departments: DepartmentsService,
  ) {}

  @Query(() => [DepartmentType], { name: 'departments', description: 'All of them, alphabetical.' })
  async all(): Promise<Department[]> {
    return [...(await this.people.departmentTree()).values()];
  }

  @Mutation(() => DepartmentType, {
    description:
      'Names who answers the points about this department that no visiting leader keeps. For HR; refuses NOT_ALLOWED, NOT_FOUND.',
  })
  nameDepartmentContact(
    @Args('departmentId', { type: () => ID, description: 'Of the department.' })
    departmentId: string,
    @Args('personId', { type: () => ID, nullable: true, description: 'Null: nobody any more.' })
    personId: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<Department> {
    return this.departments.nameContact(actor, departmentId, personId ?? null);
  }

  @ResolveField(() => DepartmentType, { nullable: true, description: 'What it is part of.' })
  async parent(
    @Parent() { parentId }: Department,
    @Context() context: GraphqlContext,
  ): Promise<Department | null> {
    if (parentId === null) return null;
    return batched(context, DepartmentType, () => this.people.departmentTree()).load(parentId);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who answers the points that no visiting leader keeps.',
  })
  async contact(
    @Parent() { contactId }: Department,
    @Context() context: GraphqlContext,
  ): Promise<Person | null> {
    if (contactId === null) return null;
    return batched(context, PersonType, (ids) => this.people.byIds(ids)).load(contactId);
  }
}
