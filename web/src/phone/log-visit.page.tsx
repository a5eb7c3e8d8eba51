import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TeamsToVisitQuery } from '../api/generated/phone/graphql.ts';
import { LogVisitDocument, TeamsToVisitDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import type { Draft } from '../session/draft.ts';
import { useDraft } from '../session/draft.ts';
import { useMe } from '../session/me.ts';
import { today } from '../time/dates.ts';
import { quarters } from '../time/quarters.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useVisiting } from './visiting-texts.ts';

const route = getRouteApi('/phone/own/visits/log');

/** A visit that nobody planned: it counts as soon as the team says that it happened. */
export function LogVisitPage(): ReactNode {
  const me = useMe();
  const { for: personId } = route.useSearch();
  const { log: texts } = useVisiting();
  const principal = me.principals.find(({ id }) => id === personId);
  const asked = useQuery(reading(TeamsToVisitDocument, {}));
  return (
    <>
      <PageTitle>{principal ? texts.titleFor(principal.givenName) : texts.title}</PageTitle>
      <p className="lead">{texts.lead}</p>
      <Shown of={asked}>
        {({ teams }) =>
          teams.length === 0 ? (
            <p>{texts.noTeams}</p>
          ) : (
            <LogForm teams={teams} personId={principal?.id ?? null} />
          )
        }
      </Shown>
    </>
  );
}

type Fields = { teamId: string; date: string; from: string; until: string };
type Props = { teams: TeamsToVisitQuery['teams']; personId: string | null };

function LogForm({ teams, personId }: Props): ReactNode {
  const { log: texts } = useVisiting();
  const navigate = useNavigate();
  const draft = useDraft<Fields>(`log:${personId ?? 'own'}`, {
    teamId: '',
    date: today(),
    from: '09:00',
    until: '12:00',
  });
  const log = useAct(LogVisitDocument, async ({ logVisit }) => {
    draft.clear();
    await navigate({ to: '/visits/$visitId', params: { visitId: logVisit.id } });
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        log.mutate({ ...draft.value, personId });
      }}
    >
      <label className="field">
        {texts.team}
        <select
          value={draft.value.teamId}
          required
          onChange={({ currentTarget }) => draft.change({ teamId: currentTarget.value })}
        >
          <option value="">{texts.chooseTeam}</option>
          {teams.map(({ id, name, visitType }) => (
            <option key={id} value={id}>
              {`${name} (${visitType.name})`}
            </option>
          ))}
        </select>
      </label>
      <When draft={draft} />
      <Trouble error={log.error} />
      <div className="act">
        <button type="submit" className="go" disabled={log.isPending}>
          {texts.send}
        </button>
      </div>
    </form>
  );
}

function When({ draft: { value, change } }: { draft: Draft<Fields> }): ReactNode {
  const { log: texts } = useVisiting();
  return (
    <>
      <label className="field">
        {texts.date}
        <input
          type="date"
          value={value.date}
          max={today()}
          required
          onChange={({ currentTarget }) => change({ date: currentTarget.value })}
        />
      </label>
      <div className="two">
        {(['from', 'until'] as const).map((end) => (
          <label key={end}>
            {texts[end]}
            <select
              value={value[end]}
              onChange={({ currentTarget }) => change({ [end]: currentTarget.value })}
            >
              {quarters.map((quarter) => (
                <option key={quarter}>{quarter}</option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </>
  );
}
