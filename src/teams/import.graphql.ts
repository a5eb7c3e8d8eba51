import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ImportKind } from '../people/rules/import-columns.ts';

const importKinds: Readonly<Record<ImportKind, ImportKind>> = {
  LEADERS: 'LEADERS',
  DEPARTMENTS: 'DEPARTMENTS',
  ASSISTANTS: 'ASSISTANTS',
  TEAMS: 'TEAMS',
  HOSTS: 'HOSTS',
};

registerEnumType(importKinds, {
  name: 'ImportKind',
  description: 'What a file is about.',
  valuesMap: {
    LEADERS: {
      description:
        'Leaders with department and group, and their assistants: name, e-mail, department, group.',
    },
    DEPARTMENTS: { description: 'Departments: department; also parent department and contact.' },
    ASSISTANTS: { description: 'Who plans for whom: leader e-mail and assistant e-mail.' },
    TEAMS: { description: 'Host teams and their sites: team, site, visit type, department.' },
    HOSTS: {
      description: 'Team leads and hosts: team and name; also e-mail, personnel number and role.',
    },
  },
});

@ObjectType('ImportError', { description: 'What is wrong in one cell of an import file.' })
export class ImportErrorType {
  @Field(() => Int, { description: 'As the spreadsheet counts: the header is row 1.' })
  row!: number;

  @Field(() => String, {
    description:
      'The column as the file calls it; empty where the row or file as a whole is meant.',
  })
  column!: string;

  @Field(() => String, { description: "What to do about it, in the reader's language." })
  reason!: string;
}

@ObjectType('FileImport', {
  description: 'What an import of a file did, or would do. With any error nothing was written.',
})
export class FileImportType {
  @Field(() => importKinds, {
    nullable: true,
    description: 'What the file is about, as its columns tell; null when they do not.',
  })
  kind!: ImportKind | null;

  @Field(() => Boolean, { description: 'True: nothing was written.' })
  dryRun!: boolean;

  @Field(() => Int, { description: 'Rows that carry anything, without the header; at most 5,000.' })
  rows!: number;

  @Field(() => Int, {
    description: 'New: persons, assistants and members included, or departments or teams.',
  })
  created!: number;

  @Field(() => Int, {
    description:
      'Of which something changes; of a person: their own data, department, account, assistant or team.',
  })
  changed!: number;

  @Field(() => Int, { description: 'Already exactly as the file says.' })
  unchanged!: number;

  @Field(() => [ImportErrorType], {
    description: 'In the order of the rows; the first 200.',
  })
  errors!: readonly ImportErrorType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  errorCount!: number;

  @Field(() => [String], { description: 'Columns of the file that are not read.' })
  ignoredColumns!: readonly string[];
}
