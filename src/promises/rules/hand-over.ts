import type { RefusalCode } from '../../refusals.ts';

type Asking = Readonly<{
  /** Whether the promise has its final answer. */
  isClosed: boolean;
  ownerId: string;
  toId: string;
  /** Whether who is asked is in service and can sign in. */
  canBeAsked: boolean;
}>;

export function whyNotHandOver({
  isClosed,
  ownerId,
  toId,
  canBeAsked,
}: Asking): RefusalCode | null {
  if (isClosed) return 'PROMISE_ANSWERED';
  if (toId === ownerId) return 'HAND_OVER_TO_OWNER';
  return canBeAsked ? null : 'HAND_OVER_NEEDS_ACCOUNT';
}

export const handOverAnswers = { ACCEPTED: 'ACCEPTED', DECLINED: 'DECLINED' } as const;
export type HandOverAnswer = keyof typeof handOverAnswers;
