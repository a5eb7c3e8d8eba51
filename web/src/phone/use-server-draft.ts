import { useEffect, useRef, useState } from 'react';
import type { DraftInput } from '../api/generated/phone/graphql.ts';
import { Refused } from '../api/client.ts';
import { useDraft } from '../session/draft.ts';
import { uuid } from '../session/uuid.ts';

const SECONDS = 3;

/** `writer` names this sitting, so that the server knows which words it has seen. */
type Written = {
  answers: Record<number, string>;
  found: Record<number, number>;
  writer: string;
  turn: number;
  continues: string | null;
};
const none: Written = { answers: {}, found: {}, writer: '', turn: 0, continues: null };

/** Once it is submitted, its draft goes: private words stay on no device. */
export const lookBackDraft = (visitId: string): string => `look-back:${visitId}`;

/** Beside it: the point that somebody is about to share. */
export const pointDraft = (visitId: string): string => `point:${visitId}`;

export type KeepDraft = (input: DraftInput) => Promise<string>;

/** Runs the work of the latest rendering again and again, for as long as there is some. */
function useRegularly(waits: boolean, work: () => Promise<void>): void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => void latest.current(), SECONDS * 1000);
    return () => clearInterval(timer);
  }, [waits]);
}

/**
 * A look-back that is written to the device with every keystroke, and to the server three seconds
 * later at most. What the server did not take is sent with the next words; the device has it anyhow.
 * While the look-back itself is being submitted nothing more is kept.
 */
export function useServerDraft(visitId: string, count: number, keep: KeepDraft, ends: boolean) {
  const draft = useDraft(lookBackDraft(visitId), none);
  const { value, change } = draft;
  const { writer, continues } = value;
  const answers = Array.from({ length: count }, (_, place) => value.answers[place] ?? '');
  const text = answers.join('\n');
  const [saved, setSaved] = useState<{ text: string; at: string | null }>({ text: '', at: null });
  const waits = !ends && writer !== '' && text.trim() !== '' && saved.text !== text;
  useRegularly(waits, async () => {
    const turn = value.turn + 1;
    change({ turn });
    try {
      setSaved({ text, at: await keep({ writer, continues, turn, answers }) });
    } catch (error) {
      // A definite no stays a no for these words.
      if (error instanceof Refused) setSaved({ text, at: null });
    }
  });
  return {
    ...draft,
    answers,
    savedAt: saved.text === text ? saved.at : null,
    take: (words: readonly string[], version: string): void =>
      change({ answers: { ...words }, writer: uuid(), continues: version }),
    type: (place: number, words: string): void =>
      change({ answers: { ...value.answers, [place]: words }, writer: writer || uuid() }),
  };
}
