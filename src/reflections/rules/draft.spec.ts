import { isOutrun, unseenWords } from './draft.ts';

const stored = { writer: 'phone', turn: 3, version: 'third', answers: ['Eén.', '', 'Drie.'] };

describe('a draft that lies there', () => {
  it('is not replaced by what the same sitting sent earlier', () => {
    expect(isOutrun(stored, { writer: 'phone', turn: 2 })).toBe(true);
    expect(isOutrun(stored, { writer: 'phone', turn: 3 })).toBe(false);
    expect(isOutrun(stored, { writer: 'laptop', turn: 1 })).toBe(false);
    expect(isOutrun(null, { writer: 'phone', turn: 1 })).toBe(false);
  });

  it('holds nothing unseen for the sitting that wrote it, or that read this very version', () => {
    expect(unseenWords(stored, { writer: 'phone' }, ['', '', ''])).toEqual([]);
    expect(unseenWords(stored, { writer: 'laptop', continues: 'third' }, ['', '', ''])).toEqual([]);
  });

  it('holds for others what is no part of their answers', () => {
    const laptop = { writer: 'laptop', continues: 'second' };
    expect(unseenWords(stored, laptop, ['', '', ''])).toEqual(['Eén.', 'Drie.']);
    expect(unseenWords(stored, {}, ['', 'Eerst Eén. En dan.', ''])).toEqual(['Drie.']);
  });
});
