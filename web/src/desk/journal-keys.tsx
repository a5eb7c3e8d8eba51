import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { JournalKeyStateDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { Notice } from '../ui/notice.tsx';
import { Shown } from '../ui/shown.tsx';
import { Panel } from './panel.tsx';
import { useReporting } from './reporting-texts.ts';

/** For the administrator: whether a key is missing, or can be put away. */
export function JournalKeys(): ReactNode {
  const { keys: texts } = useReporting();
  const asked = useQuery(reading(JournalKeyStateDocument, {}));
  return (
    <Panel title={texts.title} note={texts.note}>
      <Shown of={asked}>
        {({ journalKeyState: { total, waiting, unreadable } }) => (
          <>
            <p>{texts.total(total)}</p>
            {unreadable > 0 && (
              <Notice>
                <p>{texts.unreadable(unreadable)}</p>
              </Notice>
            )}
            {waiting > 0 && <p>{texts.waiting(waiting)}</p>}
            {waiting + unreadable === 0 && <p className="muted">{texts.fine}</p>}
          </>
        )}
      </Shown>
    </Panel>
  );
}
