import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MyAssistantsQuery } from '../api/generated/phone/graphql.ts';
import { MyAssistantsDocument, RevokeDelegationDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { useMe } from '../session/me.ts';
import { date, day } from '../time/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAssistants } from './assistants-texts.ts';

/** Who may plan for me, since when, and what they did for me; one tap ends it. */
export function AssistantsPage(): ReactNode {
  const me = useMe();
  const texts = useAssistants();
  const asked = useQuery(reading(MyAssistantsDocument, { personId: me.person.id }));
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <p className="lead">{texts.lead}</p>
      <Shown of={asked}>
        {({ person, actsForMe }) => (
          <>
            <Assistants delegations={person?.delegations ?? []} />
            <Acts acts={actsForMe} />
          </>
        )}
      </Shown>
    </>
  );
}

type Delegations = NonNullable<MyAssistantsQuery['person']>['delegations'];

function Assistants({ delegations }: { delegations: Delegations }): ReactNode {
  const me = useMe();
  const locale = useLocale();
  const texts = useAssistants();
  const revoke = useAct(RevokeDelegationDocument);
  if (delegations.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      <Trouble error={revoke.error} />
      {delegations.map(({ id, since, assistant }) => (
        <section key={id} className="card">
          <h2>{assistant.name}</h2>
          <p className="small">{assistant.jobTitle}</p>
          <p>{texts.since(date(since.slice(0, 10), locale))}</p>
          <div className="actions">
            <button
              type="button"
              className="quiet"
              disabled={revoke.isPending}
              onClick={() =>
                revoke.mutate({ principalId: me.person.id, assistantId: assistant.id })
              }
            >
              {texts.stop(assistant.name)}
            </button>
          </div>
        </section>
      ))}
    </>
  );
}

type Act = MyAssistantsQuery['actsForMe'][number];

function Acts({ acts }: { acts: readonly Act[] }): ReactNode {
  const texts = useAssistants();
  return (
    <section>
      <h2>{texts.acts}</h2>
      {acts.length === 0 ? (
        <p className="lead">{texts.noActs}</p>
      ) : (
        <ul className="card plain-list">
          {acts.map((act) => (
            <li key={act.id}>
              <ActLine act={act} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ActLine({ act: { at, verb, assistant, visit } }: { act: Act }): ReactNode {
  const locale = useLocale();
  const { did, verbs } = useAssistants();
  const what = verb in verbs ? verbs[verb as keyof typeof verbs] : verbs.other;
  return (
    <div className="line">
      <p>{did(assistant.name, what)}</p>
      <p className="row small">
        {date(at.slice(0, 10), locale)}
        {visit && (
          <Link to="/visits/$visitId" params={{ visitId: visit.id }}>
            {visit.team.name}
            {visit.startsAt && `, ${day(visit.startsAt, visit.timeZone, locale)}`}
          </Link>
        )}
      </p>
    </div>
  );
}
