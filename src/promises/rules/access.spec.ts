import { mayAddTeamPoint, mayAnswer, maySharePoint, visiblePoints } from './access.ts';

const member = {
  personId: 'petra',
  isOffice: false,
  teamIds: ['amersfoort'],
  answersFor: ['petra', 'marleen who left'],
};

describe('access to points and promises', () => {
  it('shows the office everything', () => {
    expect(visiblePoints({ ...member, isOffice: true })).toEqual({});
  });

  it('shows others their teams, what they must answer and what they shared', () => {
    expect(visiblePoints(member)).toEqual({
      OR: [
        { teamId: { in: ['amersfoort'] } },
        { promise: { is: { ownerId: { in: ['petra', 'marleen who left'] } } } },
        { promise: { is: { handOvers: { some: { toId: 'petra', state: 'ASKED' } } } } },
        { promise: { is: { helpers: { some: { personId: 'petra' } } } } },
        {
          keepsPromise: false,
          mergedInto: {
            is: { promise: { is: { ownerId: { in: ['petra', 'marleen who left'] } } } },
          },
        },
        { authorId: 'petra' },
      ],
    });
  });

  it('lets the owner and HR answer, nobody else', () => {
    expect(mayAnswer({ personId: 'petra', isHr: false }, 'petra')).toBe(true);
    expect(mayAnswer({ personId: 'hr', isHr: true }, 'petra')).toBe(true);
    expect(mayAnswer({ personId: 'joost', isHr: false }, 'petra')).toBe(false);
  });

  it('lets only the visitor share a point of a visit', () => {
    expect(maySharePoint('marleen', 'marleen')).toBeNull();
    expect(maySharePoint('ilse', 'marleen')).toBe('NOT_ALLOWED');
  });

  it('lets only members add a point for their team, also HR not', () => {
    expect(mayAddTeamPoint(member, 'amersfoort')).toBeNull();
    expect(mayAddTeamPoint(member, 'zwolle')).toBe('NOT_ALLOWED');
    expect(mayAddTeamPoint({ ...member, isOffice: true, teamIds: [] }, 'zwolle')).toBe(
      'NOT_ALLOWED',
    );
  });
});
