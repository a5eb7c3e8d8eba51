import { recall, remember } from '../session/storage.ts';

/** https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent; not in every browser. */
type Prompt = Event & { prompt: () => Promise<unknown> };

const PLACE = 'od-install';
let offered: Prompt | null = null;

// Browsers offer it once, early; it is shown when there is a reason to say yes.
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offered = event as Prompt;
});

const isOnHomeScreen = (): boolean => matchMedia('(display-mode: standalone)').matches;
const isIos = (): boolean => /iPhone|iPad|iPod/.test(navigator.userAgent);

/** How this device puts a page on its home screen; null where it cannot, has done, or need not. */
export function wayToInstall(): 'PROMPT' | 'IOS' | null {
  if (isOnHomeScreen() || recall(PLACE) !== null) return null;
  if (offered) return 'PROMPT';
  return isIos() ? 'IOS' : null;
}

export const install = async (): Promise<void> => {
  await offered?.prompt();
};

/** For good. */
export const neverInstall = (): void => remember(PLACE, 'no');
