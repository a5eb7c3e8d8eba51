import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { HelpWantedQuery, PromiseFactsFragment } from '../api/generated/phone/graphql.ts';
import {
  HelpWantedDocument,
  JoinPromiseDocument,
  LeavePromiseDocument,
  WantHelpDocument,
} from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { date } from '../time/format.ts';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { usePromises } from './promises-texts.ts';

/** Of one's own promise: asking for help, and who helps. */
export function OwnHelp({ promise }: { promise: PromiseFactsFragment }): ReactNode {
  const { help: texts } = usePromises();
  const want = useAct(WantHelpDocument);
  const { id: promiseId, helpWanted, helpers } = promise;
  return (
    <>
      {helpers.length > 0 && (
        <p className="small">{texts.helpers(helpers.map(({ name }) => name).join(', '))}</p>
      )}
      {!helpWanted && <p className="small">{texts.wantNote}</p>}
      <Trouble error={want.error} />
      <div className="actions">
        <button
          type="button"
          className="quiet"
          disabled={want.isPending}
          onClick={() => want.mutate({ promiseId, wanted: !helpWanted })}
        >
          {helpWanted ? texts.stop : texts.want}
        </button>
      </div>
    </>
  );
}

/** With what anybody may help; nothing at all where no help is wanted. */
export function HelpWanted(): ReactNode {
  const { help: texts } = usePromises();
  const asked = useQuery(reading(HelpWantedDocument, {}));
  return (
    <Shown of={asked}>
      {({ helpWanted }) =>
        helpWanted.length > 0 && (
          <>
            <h2>{texts.title}</h2>
            <p className="lead">{texts.lead}</p>
            {helpWanted.map((wanted) => (
              <Wanted key={wanted.promiseId} wanted={wanted} />
            ))}
          </>
        )
      }
    </Shown>
  );
}

function Wanted({ wanted }: { wanted: HelpWantedQuery['helpWanted'][number] }): ReactNode {
  const { help: texts } = usePromises();
  const locale = useLocale();
  const join = useAct(JoinPromiseDocument);
  const leave = useAct(LeavePromiseDocument);
  const { promiseId, text, team, dueOn, helping } = wanted;
  const act = helping ? leave : join;
  return (
    <section className="card">
      <p>
        <strong dir="auto">{text}</strong>
      </p>
      <p className="small">
        {team}. {texts.before(date(dueOn, locale))} {helping && texts.joined}
      </p>
      <Trouble error={act.error} />
      <div className="actions">
        <button
          type="button"
          className="quiet"
          disabled={act.isPending}
          onClick={() => act.mutate({ promiseId })}
        >
          {helping ? texts.leave : texts.join}
        </button>
      </div>
    </section>
  );
}
