import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, RequestLocale } from '../platform/graphql/access.ts';
import { LeaderImportService } from './leader-import.service.ts';
import type { LeaderImport } from './leader-import.service.ts';
import { LeaderImportType } from './people.graphql.ts';

@Resolver()
export class ImportResolver {
  constructor(private readonly leaders: LeaderImportService) {}

  @Mutation(() => LeaderImportType, {
    description:
      'Leaders, their departments and assistants from a CSV file (UTF-8; comma, semicolon or tab), keyed by e-mail address: ' +
      'everything is written, or nothing when any cell is wrong. The same file again changes nothing. ' +
      'Up to 5,000 rows and 2 MB. For HR; refuses NOT_ALLOWED.',
  })
  importLeaders(
    @Args('file', { description: 'The text of the file; its first row names the columns.' })
    file: string,
    @Args('dryRun', { description: 'True: only tells what would happen.' }) dryRun: boolean,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<LeaderImport> {
    return this.leaders.importLeaders(actor, file, dryRun, locale);
  }
}
