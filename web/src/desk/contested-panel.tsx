import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useHosting } from '../phone/hosting-texts.ts';
import { isOffice, useMe } from '../session/me.ts';
import { Trouble } from '../ui/trouble.tsx';
import { ButtonLink } from './button-link.tsx';
import { contestedQuery, openContests } from './contests.ts';
import { Panel } from './panel.tsx';

/** On the overview only while there is something to decide. */
export function ContestedPanel(): ReactNode {
  const { contested: texts } = useHosting();
  const { data, error } = useQuery({ ...contestedQuery, enabled: isOffice(useMe()) });
  if (!data) return error && <Trouble error={error} />;
  const open = openContests(data);
  if (open.length === 0) return null;
  return (
    <Panel title={texts.panel}>
      <div className="aside">
        <span className="pill amber wrap">{texts.waiting(open.length)}</span>
        <ButtonLink to="/contested" variant="default">
          {texts.look}
        </ButtonLink>
      </div>
    </Panel>
  );
}
