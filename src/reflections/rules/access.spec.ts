import { mayLookBack, maySeeThatItWasWritten } from './access.ts';

describe('access to a look-back', () => {
  it('lets only the visitor write', () => {
    expect(mayLookBack('marleen', 'marleen')).toBeNull();
    expect(mayLookBack('ilse', 'marleen')).toBe('NOT_ALLOWED');
  });

  it('tells only the visitor and HR that it was written', () => {
    expect(maySeeThatItWasWritten({ personId: 'marleen', isHr: false }, 'marleen')).toBe(true);
    expect(maySeeThatItWasWritten({ personId: 'hr', isHr: true }, 'marleen')).toBe(true);
    expect(maySeeThatItWasWritten({ personId: 'ilse', isHr: false }, 'marleen')).toBe(false);
  });
});
