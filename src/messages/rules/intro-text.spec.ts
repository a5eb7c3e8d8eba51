import { paragraphsOf } from './intro-text.ts';

it('makes paragraphs of what stands between empty lines', () => {
  expect(paragraphsOf(' Welkom\nallemaal. \r\n \r\n\n Tot dan. \n')).toEqual([
    'Welkom allemaal.',
    'Tot dan.',
  ]);
  expect(paragraphsOf(' \n ')).toEqual([]);
});
