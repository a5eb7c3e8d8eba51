import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CardBoardDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { Shown } from '../ui/shown.tsx';
import { BoardContent } from './board.tsx';

/** The board of the host's team, without any name. */
export function CardBoard({ token }: { token: string }): ReactNode {
  const asked = useQuery(reading(CardBoardDocument, { token }));
  return (
    <Shown of={asked}>{({ hostCard: { board } }) => board && <BoardContent board={board} />}</Shown>
  );
}
