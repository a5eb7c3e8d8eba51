import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { RollOverProgrammeDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { Programme } from './asked.ts';
import { useDeskTexts } from './texts.ts';

/** The same agreements as a draft for the year that follows; the works council decides anew. */
export function RollOver({ programme }: { programme: Programme }): ReactNode {
  const { programme: texts } = useDeskTexts();
  const navigate = useNavigate();
  const roll = useAct(RollOverProgrammeDocument, async ({ rollOverProgramme: draft }) => {
    await navigate({ to: '/programme', search: { programme: draft.id } });
  });
  return (
    <>
      <Trouble error={roll.error} />
      <Button
        variant="default"
        loading={roll.isPending}
        onClick={() => roll.mutate({ programmeId: programme.id })}
      >
        {texts.rollOver}
      </Button>
    </>
  );
}
