import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AskedSlotsQuery } from '../api/generated/desk/graphql.ts';
import { AskedSlotsDocument, DeclineSlotRequestDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { date } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import { Panel } from './panel.tsx';
import { useSlotsTexts } from './slots-texts.ts';

type Request = AskedSlotsQuery['slotRequests'][number];
type Days = Readonly<{ from: string; until: string }>;
type Props = { teamId: string; onOpen: (days: Days) => void };

/** What HR asks of this team, until it is answered. */
export function AskedSlots({ teamId, onOpen }: Props): ReactNode {
  const asked = useQuery(reading(AskedSlotsDocument, { teamId }));
  const waiting = asked.data?.slotRequests.filter(({ state }) => state === 'WAITING') ?? [];
  return waiting.map((request) => <Asked key={request.id} request={request} onOpen={onOpen} />);
}

function Asked({ request, onOpen }: { request: Request } & Pick<Props, 'onOpen'>): ReactNode {
  const { asked: texts, shiftKind, anyKind } = useSlotsTexts();
  const locale = useLocale();
  const decline = useAct(DeclineSlotRequestDocument);
  const { id, from, until, count, opened } = request;
  const kind = request.shiftKind ? shiftKind[request.shiftKind] : anyKind;
  return (
    <Panel title={texts.title(count)} note={texts.declineNote}>
      <p>
        {texts.between(date(from, locale), date(until, locale), kind)}
        {opened > 0 && ` ${texts.soFar(opened)}`}
      </p>
      <Trouble error={decline.error} />
      <p className="buttons">
        <Button
          variant="default"
          onClick={() => {
            onOpen({ from, until });
            document.querySelector<HTMLElement>('[data-open-slots] input')?.focus();
          }}
        >
          {texts.open}
        </Button>
        <Button
          variant="default"
          loading={decline.isPending}
          onClick={() => decline.mutate({ id })}
        >
          {texts.decline}
        </Button>
      </p>
    </Panel>
  );
}
