import type { ReactNode } from 'react';
import { SignReadinessByLinkDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useBefore } from './before-texts.ts';
import { ReadinessList } from './readiness-list.tsx';
import type { ReadinessFacts } from './readiness-list.tsx';

type Props = {
  token: string;
  visitId: string;
  items: readonly ReadinessFacts[];
  maySign: boolean;
};

/** Right after the yes, and beside a yes that stands; signing asks the page anew. */
export function InvitationReadiness({ token, visitId, items, maySign }: Props): ReactNode {
  const { readiness: texts } = useBefore();
  const sign = useAct(SignReadinessByLinkDocument);
  const isOpen = items.some(({ state }) => state === 'OPEN');
  return (
    <ReadinessList
      items={items}
      heading="h3"
      note={maySign || !isOpen ? `${texts.stands} ${texts.lead}` : texts.onlyLeader}
      sign={
        maySign
          ? {
              act: (itemId) => sign.mutate({ token, visitId, itemId }),
              busy: sign.isPending,
              error: sign.error,
            }
          : null
      }
    />
  );
}
