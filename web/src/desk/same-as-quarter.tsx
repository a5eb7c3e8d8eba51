import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import {
  SameAsQuarterDocument,
  SameAsQuarterPreviewDocument,
} from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { nextQuarter, today } from '../time/dates.ts';
import { date } from '../time/format.ts';
import { Notice } from '../ui/notice.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { Panel } from './panel.tsx';
import { Skipped } from './skipped.tsx';
import { useSlotsTexts } from './slots-texts.ts';
import { useDeskTexts } from './texts.ts';
import { Undo } from './undo-slots.tsx';

/** The whole next quarter in one press; the button says how many slots that is. */
export function SameAsQuarter({ teamId }: { teamId: string }): ReactNode {
  const { again } = useSlotsTexts();
  const { slots: texts } = useDeskTexts();
  const locale = useLocale();
  const quarter = nextQuarter(today());
  const asked = useQuery(reading(SameAsQuarterPreviewDocument, { teamId, quarter: quarter.from }));
  const [opened, setOpened] = useState<readonly string[]>([]);
  const act = useAct(SameAsQuarterDocument, ({ sameAsQuarter }) =>
    setOpened(sameAsQuarter.slots.map(({ id }) => id)),
  );
  return (
    <Panel
      title={again.title}
      note={again.note(date(quarter.from, locale), date(quarter.until, locale))}
    >
      <Shown of={asked}>
        {({ sameAsQuarterPreview: { starts, skipped } }) => (
          <div className="form">
            {starts.length > 0 && (
              <Button
                variant="default"
                size="lg"
                loading={act.isPending}
                onClick={() => act.mutate({ teamId, quarter: quarter.from })}
              >
                {again.open(starts.length)}
              </Button>
            )}
            {starts.length === 0 && opened.length === 0 && (
              <p className="muted">{skipped.length === 0 ? again.none : again.done}</p>
            )}
            <Skipped skipped={skipped} />
            <Trouble error={act.error} />
            {opened.length > 0 && (
              <Notice good>
                <p>{texts.opened(opened.length)}</p>
                <Undo key={opened[0]} slotIds={opened} onDone={() => setOpened([])} />
              </Notice>
            )}
          </div>
        )}
      </Shown>
    </Panel>
  );
}
