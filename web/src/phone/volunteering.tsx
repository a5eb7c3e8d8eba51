import type { ReactNode } from 'react';
import type { HostTeamsQuery } from '../api/generated/phone/graphql.ts';
import { SetVolunteeringDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useHosting } from './hosting-texts.ts';

export type HostTeam = NonNullable<HostTeamsQuery['me']>['teams'][number];

/** Said for oneself, and shown to oneself alone: nobody is asked why not. */
export function Volunteering({ membership }: { membership: HostTeam }): ReactNode {
  const { guests: texts } = useHosting();
  const { team, volunteering } = membership;
  const set = useAct(SetVolunteeringDocument);
  const happyNow = set.isPending ? set.variables.happy : volunteering;
  return (
    <fieldset className="card" aria-busy={set.isPending}>
      <legend className="hidden">{texts.volunteering(team.name)}</legend>
      <div className="chips">
        {[true, false].map((happy) => (
          <label key={String(happy)} className="chip">
            <input
              type="radio"
              name={`volunteering-${team.id}`}
              checked={happyNow === happy}
              onChange={() => set.mutate({ teamId: team.id, happy })}
            />
            <span>{happy ? texts.happy : texts.notNow}</span>
          </label>
        ))}
      </div>
      <p className="small">{texts.onlyYou}</p>
      <Trouble error={set.error} />
    </fieldset>
  );
}
