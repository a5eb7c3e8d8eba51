import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PreparationDocument, SignReadinessDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useMe } from '../session/me.ts';
import { Shown } from '../ui/shown.tsx';
import { useBefore } from './before-texts.ts';
import { ReadinessList } from './readiness-list.tsx';
import type { ReadinessFacts } from './readiness-list.tsx';
import { ToldBefore } from './told-before.tsx';

type Props = { visitId: string };

/** What has to be in order, what to try, and what the team said before. */
export function Preparation({ visitId }: Props): ReactNode {
  const { errand: errandTitle, brief, dayCard } = useBefore();
  const me = useMe();
  const asked = useQuery(reading(PreparationDocument, { id: visitId }));
  return (
    <Shown of={asked}>
      {({ visit }) =>
        visit && (
          <>
            <Readiness
              visitId={visitId}
              own={visit.visitor.id === me.person.id}
              items={visit.readiness ?? []}
            />
            {visit.visitType.errand !== '' && (
              <section>
                <h2>{errandTitle}</h2>
                <p className="card">{visit.visitType.errand}</p>
              </section>
            )}
            {visit.toldBefore && <ToldBefore brief={visit.toldBefore} />}
            <p className="actions">
              {visit.visitor.id === me.person.id && visit.toldBefore && (
                <Link to="/visits/$visitId/day-card" params={{ visitId }} className="quiet">
                  {dayCard.open}
                </Link>
              )}
              <Link to="/visits/$visitId/brief" params={{ visitId }} className="quiet">
                {brief.open}
              </Link>
            </p>
          </>
        )
      }
    </Shown>
  );
}

type ReadinessProps = Props & { own: boolean; items: readonly ReadinessFacts[] };

function Readiness({ visitId, own, items }: ReadinessProps): ReactNode {
  const { readiness: texts } = useBefore();
  const sign = useAct(SignReadinessDocument);
  return (
    <ReadinessList
      items={items}
      heading="h2"
      note={own ? texts.lead : texts.leadAssistant}
      sign={
        own
          ? {
              act: (itemId) => sign.mutate({ visitId, itemId }),
              busy: sign.isPending,
              error: sign.error,
            }
          : null
      }
    />
  );
}
