import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DeclinedRatesDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { decimal } from '../time/format.ts';
import { Shown } from '../ui/shown.tsx';
import { useBeforeDesk } from './before-texts.ts';
import { Panel } from './panel.tsx';

/** How often a customer would rather not have a visitor along. */
export function CustomersDeclined({ programmeId }: { programmeId: string }): ReactNode {
  const { declined: texts } = useBeforeDesk();
  const locale = useLocale();
  const asked = useQuery(reading(DeclinedRatesDocument, {}));
  return (
    <Panel title={texts.title} note={texts.note}>
      <Shown of={asked}>
        {({ programmes }) => {
          const rate = programmes.find(({ id }) => id === programmeId)?.customersDeclined;
          return (
            <p>{rate ? texts.rate(decimal(rate.perVisit, locale), rate.visits) : texts.tooFew}</p>
          );
        }}
      </Shown>
    </Panel>
  );
}
