import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { chooseLocale, useLocale } from '../session/locale.ts';
import type { Locale } from '../session/locale.ts';
import { chooseScheme, useScheme } from '../session/scheme.ts';
import { readyIn } from '../session/lazy-texts.ts';
import { useTexts } from '../session/texts.ts';

const languages = { nl: 'Nederlands', en: 'English' } as const;

export function Switches(): ReactNode {
  const texts = useTexts();
  const locale = useLocale();
  const scheme = useScheme();
  const queries = useQueryClient();
  const choose = async (language: Locale): Promise<void> => {
    await readyIn(language);
    chooseLocale(language);
    await queries.invalidateQueries();
  };
  return (
    <div className="switches">
      {(['nl', 'en'] as const).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-label={languages[language]}
          aria-pressed={locale === language}
          onClick={() => void choose(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
      <button
        type="button"
        aria-label={scheme === 'dark' ? texts.frame.light : texts.frame.dark}
        onClick={() => chooseScheme(scheme === 'dark' ? 'light' : 'dark')}
      >
        <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
          <path
            d={
              scheme === 'dark'
                ? 'M10 6a4 4 0 100 8 4 4 0 000-8zM9 1h2v3H9zM9 16h2v3H9zM1 9h3v2H1zM16 9h3v2h-3zM3 4.4 4.4 3l2.1 2.1-1.4 1.4zM13.5 14.9l1.4-1.4 2.1 2.1-1.4 1.4zM3 15.6l2.1-2.1 1.4 1.4L4.4 17zM13.5 5.1 15.6 3 17 4.4l-2.1 2.1z'
                : 'M16.5 12.6A7 7 0 017.4 3.5a7 7 0 109.1 9.1z'
            }
          />
        </svg>
      </button>
    </div>
  );
}
