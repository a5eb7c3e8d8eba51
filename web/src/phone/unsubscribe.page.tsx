import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  SwitchMessagesByLinkDocument,
  UnsubscribePageDocument,
} from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useMessages } from './messages-texts.ts';

const route = getRouteApi('/phone/unsubscribe/$token');

/** Behind the link in a mail. Opening it changes nothing: scanners open links too. */
export function UnsubscribePage(): ReactNode {
  const { token } = route.useParams();
  const { off: texts, groups: names } = useMessages();
  const asked = useQuery(reading(UnsubscribePageDocument, { token }));
  const choose = useAct(SwitchMessagesByLinkDocument);
  return (
    <Shown of={asked} title={texts.title}>
      {({ unsubscribePage: { groups } }) => {
        const isOff = groups.every(({ on }) => !on);
        return (
          <>
            <PageTitle>{texts.title}</PageTitle>
            <p className="lead">{texts.lead}</p>
            {choose.isSuccess && (
              <Notice good>
                <p>{isOff ? texts.done : texts.back}</p>
              </Notice>
            )}
            <ul className="card plain-list">
              {groups.map(({ group }) => (
                <li key={group}>
                  <div className="line">
                    <p>
                      <strong>{names[group].name}</strong>
                    </p>
                    <p className="small">{names[group].about}</p>
                  </div>
                </li>
              ))}
            </ul>
            <Trouble error={choose.error} />
            <div className="actions">
              <button
                type="button"
                className={isOff ? 'quiet' : 'go'}
                disabled={choose.isPending}
                onClick={() => choose.mutate({ token, on: isOff })}
              >
                {isOff ? texts.again : texts.press}
              </button>
            </div>
          </>
        );
      }}
    </Shown>
  );
}
