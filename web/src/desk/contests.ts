import type { ContestedQuery } from '../api/generated/desk/graphql.ts';
import { ContestedDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';

export type ContestedVisit = ContestedQuery['visits'][number];

export const contestedQuery = reading(ContestedDocument, {});

/** What HR may still decide, by the date of the visit. */
export const openContests = ({ visits }: ContestedQuery): ContestedVisit[] =>
  visits.filter(({ actions }) => actions.includes('DECIDE_CONTEST'));
