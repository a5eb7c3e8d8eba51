import { mayLookBack, maySeeThatItWasWritten, whyNotReadBack } from './access.ts';

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

  it('lets only the visitor read back, and only when signed in with more than a mailbox', () => {
    const asked = (personId: string, assurance: 'LOW' | 'HIGH') =>
      whyNotReadBack({ personId, assurance }, 'marleen');
    expect(asked('marleen', 'HIGH')).toBeNull();
    expect(asked('marleen', 'LOW')).toBe('READING_NEEDS_PASSKEY');
    expect(asked('ilse', 'HIGH')).toBe('NOT_ALLOWED');
    expect(asked('hr', 'HIGH')).toBe('NOT_ALLOWED');
  });
});
