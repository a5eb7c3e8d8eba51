import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TeamSlotsQuery } from '../api/generated/desk/graphql.ts';
import { WithdrawSlotDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { dateAt, day, month, span } from '../time/format.ts';
import { groupBy } from '../ui/group-by.ts';
import { Trouble } from '../ui/trouble.tsx';
import { Panel } from './panel.tsx';
import { useSlotsTexts } from './slots-texts.ts';
import { useDeskTexts } from './texts.ts';

type Props = { slots: TeamSlotsQuery['slots']; mayManage: boolean };

export function TeamSlots({ slots, mayManage }: Props): ReactNode {
  const { slots: texts } = useDeskTexts();
  const { shiftKind } = useSlotsTexts();
  const locale = useLocale();
  const withdraw = useAct(WithdrawSlotDocument);
  const open = slots.filter(({ state }) => state === 'OPEN');
  const months = groupBy(open, ({ startsAt, timeZone }) => dateAt(startsAt, timeZone).slice(0, 7));
  return (
    <Panel title={texts.openTitle(open.length)}>
      <Trouble error={withdraw.error} />
      {open.length === 0 && <p className="muted">{texts.none}</p>}
      {months.map(([first, inMonth]) => (
        <section key={first}>
          <h3>{month(`${first}-01`, locale)}</h3>
          <ul className="rows">
            {inMonth.map((slot) => (
              <li key={slot.id}>
                <span>
                  <strong>{day(slot.startsAt, slot.timeZone, locale)}</strong> {span(slot, locale)}{' '}
                  <span className="muted">{shiftKind[slot.shiftKind]}</span>
                </span>
                <span className={slot.free === 0 ? 'pill petrol' : 'pill'}>
                  {texts.free(slot.free, slot.capacity)}
                </span>
                {mayManage && slot.free === slot.capacity && (
                  <Button
                    variant="default"
                    loading={withdraw.isPending && withdraw.variables.slotId === slot.id}
                    aria-label={texts.withdrawDay(day(slot.startsAt, slot.timeZone, locale))}
                    onClick={() => withdraw.mutate({ slotId: slot.id })}
                  >
                    {texts.withdraw}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
