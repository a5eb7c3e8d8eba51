import type { Role } from '../../platform/actor.ts';
import { catalogue } from '../../i18n/catalogue.ts';
import type { Locale } from '../../i18n/catalogue.ts';
import { byFamilyName } from './person.ts';
import type { Person } from './person.ts';

export type ExampleFacts = Readonly<{
  person: Person;
  roles: readonly Role[];
  /** Name of somebody they assist. */
  principal: string | null;
}>;

const kinds = ['hr', 'administrator', 'leader', 'assistant', 'colleague'] as const;
type Kind = (typeof kinds)[number];

function kindOf({ person, roles, principal }: ExampleFacts): Kind {
  if (roles.includes('HR')) return 'hr';
  if (roles.includes('ADMINISTRATOR')) return 'administrator';
  if (person.leaderGroup !== null) return 'leader';
  return principal === null ? 'colleague' : 'assistant';
}

/** What somebody of the example organisation is there for, in a few words. */
export function roleInWords(facts: ExampleFacts, locale: Locale): string {
  const { roles } = catalogue(locale).api.signIn;
  const { jobTitle } = facts.person;
  const words: Readonly<Record<Kind, string>> = {
    hr: roles.hr,
    administrator: roles.administrator,
    leader: roles.leader(jobTitle),
    assistant: roles.assistant(facts.principal ?? ''),
    colleague: jobTitle,
  };
  return words[kindOf(facts)];
}

/** HR and the administrator first, then leaders, assistants and everybody else. */
export const byKind = (a: ExampleFacts, b: ExampleFacts): number =>
  kinds.indexOf(kindOf(a)) - kinds.indexOf(kindOf(b)) || byFamilyName(a.person, b.person);
