import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Locale } from '../i18n/catalogue.ts';
import type { FileImport } from '../people/rules/import-outcome.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, RequestLocale } from '../platform/graphql/access.ts';
import { FileImportService } from './file-import.service.ts';
import { FileImportType } from './import.graphql.ts';

@Resolver()
export class FileImportResolver {
  constructor(private readonly files: FileImportService) {}

  @Mutation(() => FileImportType, {
    description:
      'Leaders, departments, assistants, teams, or team leads and hosts from a file as HR systems export them; the columns ' +
      'tell which. Comma, semicolon or tab; UTF-8, UTF-16 with a byte order mark, or Windows-1252. People are known by ' +
      'personnel number, else e-mail address, else (hosts) name within the team; who is not in the file stays. ' +
      'Everything is written, or nothing when any cell is wrong; the same file again changes nothing. ' +
      'Up to 5,000 rows, 60 columns and 2 MB. For HR; refuses NOT_ALLOWED, INVALID_INPUT (no base64).',
  })
  importFile(
    @Args('content', {
      description: 'The bytes of the file in base64; its first row names the columns.',
    })
    content: string,
    @Args('dryRun', { description: 'True: only tells what would happen.' }) dryRun: boolean,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<FileImport> {
    return this.files.importFile(actor, content, dryRun, locale);
  }
}
