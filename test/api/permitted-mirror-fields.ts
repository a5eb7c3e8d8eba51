import { row } from './permitted-message-fields.ts';
import type { Row } from './permitted-message-fields.ts';
import { office } from './permitted-roles.ts';

export const mirrorPaths: Readonly<Record<string, string>> = {
  ChangedSinceDecision: 'programme(id: $programme) { changedSinceDecision',
  ExpectationFigure: 'overview(programmeId: $programme) { expectations',
  Board: 'board(teamId: $team)',
  BoardItem: 'board(teamId: $team) { items',
  BoardThanks: 'board(teamId: $team) { thanks',
  BoardLink: 'team(id: $team) { boardLink',
};

const board = 'MEMBER LEAD HR ADMINISTRATOR';

/** What is told of opinions, of the works council's decision, and on the boards. */
export const mirrorFields: Readonly<Record<string, readonly Row[]>> = {
  ChangedSinceDecision: [row('kind name sentence', office)],
  // Nobody expected anything; see the story E10.
  ExpectationFigure: [row('suppressed', 'HR'), row('mean n', '')],
  Board: [row('items team thanks', board, office), row('celebrated', '')],
  BoardItem: [
    row('answer firstOn heard heardSince id kind raisedOn stage text until', board, office),
  ],
  BoardThanks: [row('givenAt text to', board, office)],
  BoardLink: [row('madeAt url', 'LEAD HR', 'HR')],
};
