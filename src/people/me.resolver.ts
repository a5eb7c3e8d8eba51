import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MeType } from '../identity/identity.graphql.ts';
import type { Locale } from '../i18n/catalogue.ts';
import { Public, RequestLocale } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { ExamplePeople } from './example-people.service.ts';
import type { ExamplePerson } from './example-people.service.ts';
import { ExamplePersonType, PersonType } from './people.graphql.ts';
import { PeopleService } from './people.service.ts';
import type { Person } from './people.service.ts';

/** What `people` knows of who is signed in, and of who may be tried out. */
@Resolver(() => MeType)
export class MeResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly example: ExamplePeople,
  ) {}

  @Public()
  @Query(() => [ExamplePersonType], {
    nullable: true,
    description: 'As whom one may sign in at the example organisation; null elsewhere.',
  })
  examplePeople(@RequestLocale() locale: Locale): Promise<ExamplePerson[] | null> {
    return this.example.list(locale);
  }

  @ResolveField(() => PersonType, { description: 'Who this is in the organisation.' })
  async person(@Parent() me: MeType, @Context() context: GraphqlContext): Promise<Person> {
    return found(await this.persons(context).load(me.personId));
  }

  @ResolveField(() => Boolean, { description: 'Whether the agreement of a group applies.' })
  async isLeader(@Parent() me: MeType, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.person(me, context)).leaderGroup !== null;
  }

  @ResolveField(() => [PersonType], { description: 'For whom one may plan, alphabetical.' })
  async principals(@Parent() me: MeType): Promise<Person[]> {
    return this.people.principals(me.personId);
  }

  private persons(context: GraphqlContext) {
    return batched(context, PersonType, (ids) => this.people.byIds(ids));
  }
}
