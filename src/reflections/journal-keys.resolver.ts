import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import { JournalKeyStateType } from './journal-keys.graphql.ts';
import { JournalKeys } from './journal-keys.service.ts';
import type { JournalKeyState } from './journal-keys.service.ts';

@Resolver()
export class JournalKeysResolver {
  constructor(private readonly keys: JournalKeys) {}

  @Query(() => JournalKeyStateType, {
    description:
      'Whether a key is missing or waits to be put away. For the administrator; refuses NOT_ALLOWED.',
  })
  journalKeyState(@CurrentActor() actor: Actor): Promise<JournalKeyState> {
    return this.keys.state(actor);
  }
}
