import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor, Unrepeated } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import { CalendarType } from './calendars.graphql.ts';
import { CalendarsService } from './calendars.service.ts';
import type { OwnCalendar } from './calendars.service.ts';
import { PersonType } from './people.graphql.ts';
import type { Person } from './people.service.ts';

const readings = {};

/** From which calendars it is known when a leader cannot come. */
@Resolver(() => PersonType)
export class CalendarsResolver {
  constructor(private readonly service: CalendarsService) {}

  @Mutation(() => PersonType, {
    description:
      'Reads a published calendar (ics) from now on, instead of an earlier address. The address is a secret: it is kept ' +
      'encrypted and shown only by its host. For a leader in service and their assistants; refuses NOT_FOUND, INVALID_INPUT, ' +
      'CALENDAR_ADDRESS_REFUSED, CALENDAR_FOR_LEADERS.',
  })
  addCalendarAddress(
    @Args('personId', { type: () => ID, description: 'Whose calendar.' }) personId: string,
    @Args('address', { description: 'Begins with https:// or webcal://, 1–2,000 characters.' })
    address: string,
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    return this.service.addAddress(actor, personId, address);
  }

  // The same file twice has the effect of once, and reading it may last longer than a transaction.
  @Unrepeated()
  @Mutation(() => PersonType, {
    description:
      'Reads the busy times of the coming 12 months from an .ics file, instead of those of an earlier file; the file itself is ' +
      'not kept. For a leader in service and their assistants; refuses NOT_FOUND, INVALID_INPUT, CALENDAR_UNREADABLE, ' +
      'CALENDAR_TOO_HEAVY, CALENDAR_FOR_LEADERS.',
  })
  uploadCalendar(
    @Args('personId', { type: () => ID, description: 'Whose calendar.' }) personId: string,
    @Args('content', { description: 'The bytes of the file in base64, at most 2 MB of file.' })
    content: string,
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    return this.service.upload(actor, personId, content);
  }

  @Mutation(() => PersonType, {
    description:
      'Reads somebody’s calendars, except files, within a minute or so. For a leader and their assistants; refuses NOT_FOUND.',
  })
  readCalendarsAgain(
    @Args('personId', { type: () => ID, description: 'Whose calendars.' }) personId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    return this.service.readAgain(actor, personId);
  }

  @Mutation(() => PersonType, {
    description:
      'Forgets an address or a file, and every time that was read from it. For a leader and their assistants; refuses NOT_FOUND, ' +
      'NOT_ALLOWED for the organisation’s own calendars.',
  })
  removeCalendar(
    @Args('id', { type: () => ID, description: 'Of the calendar.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    return this.service.remove(actor, id);
  }

  @ResolveField(() => [CalendarType], {
    description: 'For this person and their assistants only; empty for others.',
  })
  async calendars(
    @Parent() { id }: Person,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<OwnCalendar[]> {
    if (actor === null) return [];
    const loader = batched(context, CalendarType, (ids) => this.service.calendarsOf(actor, ids));
    return (await loader.load(id)) ?? [];
  }

  @ResolveField(() => GraphQLInstant, {
    nullable: true,
    description:
      'When a calendar of theirs was last read, UTC; null: none is known. For this person, their assistants and HR; null for others.',
  })
  async calendarReadAt(
    @Parent() { id }: Person,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<Temporal.Instant | null> {
    if (actor === null) return null;
    return batched(context, readings, (ids) => this.service.readAtOf(actor, ids)).load(id);
  }
}
