import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SlotSupplyQuery } from '../api/generated/desk/graphql.ts';
import { SlotSupplyDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { quarterNumber } from '../time/dates.ts';
import { date } from '../time/format.ts';
import { groupBy } from '../ui/group-by.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { SomeFirst } from '../ui/some-first.tsx';
import { AskForSlots } from './ask-for-slots.tsx';
import { Panel, Scroller } from './panel.tsx';
import { WithProgramme } from './programme-choice.tsx';
import { useSlotsTexts } from './slots-texts.ts';

type Supply = SlotSupplyQuery['slotSupply'][number];

/** HR: where doors are missing, and asking the teams for them. */
export function SupplyPage(): ReactNode {
  const { supply: texts } = useSlotsTexts();
  return (
    <WithProgramme title={texts.title}>
      {(programme, choice) => (
        <>
          <div className="top">
            <div>
              <PageTitle>{texts.title}</PageTitle>
              <p className="lead">{texts.lead}</p>
            </div>
            {choice}
          </div>
          <OfProgramme key={programme.id} programmeId={programme.id} />
        </>
      )}
    </WithProgramme>
  );
}

function OfProgramme({ programmeId }: { programmeId: string }): ReactNode {
  const asked = useQuery(reading(SlotSupplyDocument, { programmeId }));
  return (
    <Shown of={asked}>
      {({ slotSupply, teams, slotRequests }) => (
        <div className="beside">
          <AskForSlots teams={teams} />
          <div>
            <SupplyTable supply={slotSupply} />
            <Requests requests={slotRequests} />
          </div>
        </div>
      )}
    </Shown>
  );
}

function SupplyTable({ supply }: { supply: readonly Supply[] }): ReactNode {
  const { supply: texts, quarterName } = useSlotsTexts();
  const quarters = groupBy(supply, ({ quarter }) => quarter);
  return (
    <Panel title={texts.table} note={texts.note}>
      {quarters.length === 0 && <p className="muted">{texts.nothing}</p>}
      {quarters.map(([quarter, rows]) => {
        const name = quarterName(quarterNumber(quarter), quarter.slice(0, 4));
        return (
          <section key={quarter}>
            <h3>{name}</h3>
            <Scroller label={name}>
              <table className="lines">
                <thead>
                  <tr>
                    <th scope="col">{texts.columns.type}</th>
                    <th scope="col" className="number">
                      {texts.columns.needed}
                    </th>
                    <th scope="col" className="number">
                      {texts.columns.free}
                    </th>
                    <th scope="col" className="number">
                      {texts.columns.open}
                    </th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Line key={row.visitType?.id ?? ''} row={row} />
                  ))}
                </tbody>
              </table>
            </Scroller>
          </section>
        );
      })}
    </Panel>
  );
}

function Line({ row }: { row: Supply }): ReactNode {
  const { supply: texts } = useSlotsTexts();
  const { visitType, needed, free, open } = row;
  const short = needed - free;
  return (
    <tr>
      <th scope="row">{visitType?.name ?? texts.anyType}</th>
      <td className="number">{needed}</td>
      <td className="number">{visitType ? free : '–'}</td>
      <td className="number">{visitType ? open : '–'}</td>
      <td>
        {visitType && (
          <span className={short > 0 ? 'pill amber' : 'pill'}>
            {short > 0 ? texts.short(short) : texts.enough}
          </span>
        )}
      </td>
    </tr>
  );
}

const few = 12;

function Requests({ requests }: { requests: SlotSupplyQuery['slotRequests'] }): ReactNode {
  const { supply: texts, shiftKind, anyKind } = useSlotsTexts();
  const locale = useLocale();
  return (
    <Panel title={texts.requests}>
      {requests.length === 0 && <p className="muted">{texts.noRequests}</p>}
      <SomeFirst items={requests} step={few}>
        {(shown) => (
          <ul className="rows">
            {shown.map(({ id, team, from, until, state, opened, count, shiftKind: kind }) => (
              <li key={id}>
                <p>
                  <strong>{team.name}</strong>
                  <br />
                  <span className="muted">
                    {date(from, locale)} – {date(until, locale)}, {kind ? shiftKind[kind] : anyKind}
                    , {texts.ofCount(opened, count)}
                  </span>
                </p>
                <span className={state === 'WAITING' ? 'pill amber' : 'pill'}>
                  {texts.states[state]}
                </span>
              </li>
            ))}
          </ul>
        )}
      </SomeFirst>
    </Panel>
  );
}
