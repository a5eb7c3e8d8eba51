import { aVisit, at } from '../../../test/support/visits.ts';
import { actionsFor, relationsOf, whyNotAllowed, whyNotAllowedToCancel } from './access.ts';
import type { Relation } from './access.ts';

const as = (...held: Relation[]) =>
  relationsOf({
    SELF: held.includes('SELF'),
    ASSISTANT: held.includes('ASSISTANT'),
    HR: held.includes('HR'),
    TEAM_LEAD: held.includes('TEAM_LEAD'),
    TEAM_MEMBER: held.includes('TEAM_MEMBER'),
    LINK: held.includes('LINK'),
  });

const before = at('2026-12-01T08:00:00Z');
const after = at('2026-12-10T12:00:00Z');
const may = (visit: ReturnType<typeof aVisit>, held: Relation[], now = before) =>
  actionsFor(visit, { relations: as(...held), waitingForTeam: false, host: 'NOBODY' }, now);

describe('who may do what to a visit', () => {
  const hosting = ['CLAIM', 'ARRANGE_HOST'];
  const proposal = aVisit({ state: 'PROPOSED' });

  it('lets the leader, the assistant and HR answer a proposal', () => {
    expect(may(proposal, ['SELF'])).toEqual(['ACCEPT', 'DECLINE', 'POSTPONE']);
    expect(may(proposal, ['ASSISTANT'])).toEqual(['ACCEPT', 'DECLINE', 'POSTPONE']);
    expect(may(proposal, ['HR'])).toEqual(['ACCEPT', 'DECLINE', 'POSTPONE', 'CANCEL']);
    expect(may(proposal, ['TEAM_MEMBER'])).toEqual([]);
  });

  it('lets a link answer and take another moment, and nothing else', () => {
    expect(may(proposal, ['LINK'])).toEqual(['ACCEPT', 'DECLINE', 'POSTPONE']);
    expect(may(aVisit(), ['LINK'])).toEqual(['POSTPONE']);
    expect(may(aVisit(), ['LINK'], after)).toEqual([]);
  });

  it('lets each side cancel in its own name only', () => {
    expect(whyNotAllowedToCancel('VISITOR', as('SELF'))).toBeNull();
    expect(whyNotAllowedToCancel('VISITOR', as('ASSISTANT'))).toBeNull();
    expect(whyNotAllowedToCancel('HOST', as('SELF'))).toBe('NOT_ALLOWED');
    expect(whyNotAllowedToCancel('HOST', as('TEAM_LEAD'))).toBeNull();
    expect(whyNotAllowedToCancel('HOST', as('TEAM_MEMBER'))).toBe('NOT_ALLOWED');
    expect(whyNotAllowedToCancel('PROGRAMME', as('HR'))).toBeNull();
    expect(whyNotAllowedToCancel('VISITOR', as('HR'))).toBe('NOT_ALLOWED');
  });

  it('lets only the host side say what happened, never the visitor', () => {
    const visit = aVisit();
    const both = ['CONFIRM_IT_HAPPENED', 'REPORT_MISSED'];
    expect(may(visit, ['TEAM_MEMBER'], after)).toEqual(both);
    expect(may(visit, ['TEAM_LEAD'], after)).toEqual(['CANCEL', ...both]);
    expect(may(visit, ['SELF'], after)).toEqual(['REFLECT']);
    expect(may(visit, ['SELF', 'TEAM_LEAD'], after)).toEqual(['REFLECT']);
    expect(may(visit, ['ASSISTANT'], after)).toEqual([]);
  });

  it('offers the team’s yes to its lead, while it is waited for', () => {
    const visit = aVisit();
    expect(may(visit, ['TEAM_LEAD'])).toEqual(['CANCEL', ...hosting]);
    const asking = { relations: as('TEAM_LEAD'), waitingForTeam: true, host: 'NOBODY' } as const;
    expect(actionsFor(visit, asking, before)).toEqual(['CANCEL', 'AGREE', ...hosting]);
    expect(whyNotAllowed('AGREE', as('HR', 'SELF'))).toBe('NOT_ALLOWED');
  });

  it('lets nobody look back for somebody else', () => {
    expect(whyNotAllowed('REFLECT', as('ASSISTANT', 'HR'))).toBe('NOT_ALLOWED');
  });
});
