import type { frontDoor } from '../../../src/i18n/nl/front-door.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type FrontDoor = typeof frontDoor;

export const { ready: frontDoorReady, useTexts: useFrontDoor } = lazyTexts<FrontDoor>({
  nl: async () => (await import('../../../src/i18n/nl/front-door.ts')).frontDoor,
  en: async () => (await import('../../../src/i18n/en/front-door.ts')).frontDoor,
});
