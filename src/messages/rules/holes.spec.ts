import { apart, cleaned, cut, filled, wrapped } from './holes.ts';

const letter = { reader: { givenName: 'Bo', locale: 'nl' }, team: 'KCC', side: 'HOST', count: 2 };

const refill = (write: (marked: typeof letter) => string): string | null => {
  const { marked, words } = apart(letter);
  const text = cut(write(marked as typeof letter));
  return text && filled(text, words);
};

describe('a letter taken apart', () => {
  it('has one shape, whatever its names', () => {
    const other = { ...letter, team: 'Monteurs', reader: { givenName: 'JAN', locale: 'nl' } };
    expect(apart(letter).shape).toBe(apart(other).shape);
  });

  it.each([
    ['language', { ...letter, reader: { givenName: 'Bo', locale: 'en' } }],
    ['choice', { ...letter, side: 'VISITOR' }],
    ['number', { ...letter, count: 3 }],
    ['missing word', { ...letter, team: '' }],
  ])('has another shape for another %s', (_, other) => {
    expect(apart(letter).shape).not.toBe(apart(other).shape);
  });

  it('gets its words back, also where a sentence begins with them', () => {
    const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
    const lower = { ...letter, team: 'monteurs' };
    const { marked, words } = apart(lower);
    const { team } = marked as typeof letter;
    const text = cut(`${capital(team)} en ${team}`);
    expect(text && filled(text, words)).toBe('Monteurs en monteurs');
  });

  it('says so when a word was shortened', () => {
    expect(refill(({ team }) => team.slice(0, 2))).toBeNull();
  });

  it('is one line a word, without what turns the direction of text', () => {
    expect(cleaned({ name: ' a\r\n\tb\u202E c ' })).toEqual({ name: 'a b c' });
  });
});

describe('a wrapped text', () => {
  it('has lines of at most 78 characters and keeps the margin of a list', () => {
    const words = 'woord '.repeat(30).trim();
    const lines = wrapped(`- ${words}\n${words}`).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(lines[1]).toMatch(/^ {2}woord/);
    expect(lines.at(-1)).toMatch(/^woord/);
  });

  it('breaks no address', () => {
    const address = `<https://x.nl/${'a'.repeat(90)}>`;
    expect(wrapped(`Bekijk je bezoek ${address}`).split('\n')).toContain(address);
  });
});
