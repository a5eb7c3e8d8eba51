import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { refusalSentence } from '../../../src/refusals.ts';
import { PublishProgrammeDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { Programme } from './asked.ts';
import { useDeskTexts } from './texts.ts';

/** What still stands in the way is said before anybody presses in vain. */
export function PublishProgramme({ programme }: { programme: Programme }): ReactNode {
  const { programme: texts } = useDeskTexts();
  const locale = useLocale();
  const publish = useAct(PublishProgrammeDocument);
  const { whyNotPublishable: why } = programme;
  return (
    <>
      <Trouble error={publish.error} />
      {why && <p>{refusalSentence(why, {}, locale)}</p>}
      <Button
        color="carpet"
        disabled={why !== null}
        loading={publish.isPending}
        onClick={() => publish.mutate({ id: programme.id })}
      >
        {texts.publish}
      </Button>
    </>
  );
}
