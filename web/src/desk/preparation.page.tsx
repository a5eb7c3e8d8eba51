import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PreparationDeskDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { useBeforeDesk } from './before-texts.ts';
import { Errands } from './errands.tsx';
import { ReadinessItems } from './readiness-items.tsx';

/** For HR and the administrator: what has to be in order before a visit, by its type. */
export function PreparationPage(): ReactNode {
  const texts = useBeforeDesk();
  const asked = useQuery(reading(PreparationDeskDocument, {}));
  return (
    <Shown of={asked} title={texts.title}>
      {({ readinessItems, visitTypes }) => (
        <>
          <PageTitle>{texts.title}</PageTitle>
          <p className="lead">{texts.lead}</p>
          <div className="panels">
            <ReadinessItems items={readinessItems} visitTypes={visitTypes} />
            <Errands visitTypes={visitTypes} />
          </div>
        </>
      )}
    </Shown>
  );
}
