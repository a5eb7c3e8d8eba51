import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PersonAddressDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { Panel } from './panel.tsx';
import { useRepliesTexts } from './replies-texts.ts';
import { WorksAgain } from './works-again.tsx';

/** On somebody's page only while mails come back. */
export function PersonAddress({ id }: { id: string }): ReactNode {
  const { addresses: texts } = useRepliesTexts();
  const { data } = useQuery(reading(PersonAddressDocument, { id }));
  const failing = data?.person?.failingAddress;
  if (!data?.person || !failing) return null;
  return (
    <Panel title={texts.person} note={texts.note}>
      <WorksAgain person={data.person} failing={failing} />
    </Panel>
  );
}
