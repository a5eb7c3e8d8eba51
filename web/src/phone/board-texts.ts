import type { board } from '../../../src/i18n/nl/board.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type Board = typeof board;

export const { ready: boardReady, useTexts: useBoard } = lazyTexts<Board>({
  nl: async () => (await import('../../../src/i18n/nl/board.ts')).board,
  en: async () => (await import('../../../src/i18n/en/board.ts')).board,
});
