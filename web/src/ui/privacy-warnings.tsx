import { skipToken, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { PrivacyMark } from '../../../src/reflections/rules/privacy-check.ts';
import { CheckTextByLinkDocument, CheckTextDocument } from '../api/generated/session/graphql.ts';
import { send } from '../api/client.ts';
import { useAfterVisit } from '../phone/after-visit-texts.ts';

/** Whom the text is about; behind a link it is the visit of that link. */
export type CheckedFor = Readonly<{ token: string } | { visitId?: string; teamId?: string }>;

/** Without a reader who is known, names are found only when the text is shared. */
type Props = { text: string; about: CheckedFor | null; onChange: (text: string) => void };

const pause = 600;

/**
 * What points at one person, while one types. Numbers and addresses are found here at once; names
 * only the server knows, and it has the last word when the text is shared.
 */
export function PrivacyWarnings({ text, about, onChange }: Props): ReactNode {
  const { privacy: texts } = useAfterVisit();
  const named = useNames(text, about);
  const numbers = useNumbers(text);
  const marks = [...numbers, ...named].sort((one, other) => one.from - other.from);
  return (
    <div role="status">
      {marks.length > 0 && (
        <div className="notice">
          <div>
            <p>{texts.title}</p>
            <ul className="plain-list">
              {marks.map((mark) => (
                <li key={mark.from}>
                  <p>
                    “{text.slice(mark.from, mark.to)}”: {texts.why[mark.why]}
                  </p>
                  <button
                    type="button"
                    className="quiet"
                    onClick={() =>
                      onChange(
                        text.slice(0, mark.from) + texts.instead[mark.what] + text.slice(mark.to),
                      )
                    }
                  >
                    {texts.replace(texts.instead[mark.what])}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}

/** The rules weigh more than the page; they are fetched beside it, and then stand ready. */
function useNumbers(text: string): PrivacyMark[] {
  const { data: marksIn } = useQuery({
    queryKey: ['privacy-rules'],
    queryFn: async () => ({
      in: (await import('../../../src/reflections/rules/privacy-check.ts')).privacyMarks,
    }),
    staleTime: Infinity,
  });
  return marksIn?.in(text) ?? [];
}

/** The names in a text that has stood still for a moment; none of an earlier text. */
function useNames(text: string, about: CheckedFor | null): PrivacyMark[] {
  const [still, setStill] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setStill(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const asked = useQuery({
    queryKey: ['checked', still, about],
    queryFn:
      about === null || still.trim() === ''
        ? skipToken
        : ({ signal }) => checked(still, about, signal),
    retry: false,
    gcTime: 0,
  });
  return still === text ? (asked.data ?? []).filter(({ what }) => what === 'NAME') : [];
}

async function checked(
  text: string,
  about: CheckedFor,
  signal: AbortSignal,
): Promise<readonly PrivacyMark[]> {
  if ('token' in about) {
    const { token } = about;
    return (await send(CheckTextByLinkDocument, { token, text }, { signal })).checkTextByLink;
  }
  return (await send(CheckTextDocument, { text, ...about }, { signal })).checkText;
}
