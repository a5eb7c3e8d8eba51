import type { VisitQuery } from '../api/generated/phone/graphql.ts';

/** What the page of one visit asks for, for the parts that it is made of. */
export type Visit = NonNullable<VisitQuery['visit']>;
