import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ButtonLink } from './button-link.tsx';
import type { Overview } from './asked.ts';
import { Panel, Scroller } from './panel.tsx';
import { useDeskTexts } from './texts.ts';

type Row = Overview['withoutDate'][number];
type Props = { overview: Overview; period: string };

/** Alphabetical and with the cause: a list to act on, not a ranking. */
export function WithoutDate({ overview, period }: Props): ReactNode {
  const { overview: texts } = useDeskTexts();
  const { department } = useSearch({ strict: false });
  const rows = overview.withoutDate.filter(
    (row) => department === undefined || row.department?.id === department,
  );
  const { withoutDate: words } = texts;
  return (
    <Panel
      title={words.title}
      note={overview.namesVisible ? words.note(rows.length, period) : words.namesHidden}
    >
      {department !== undefined && (
        <p>
          <Link to="." search={(old) => ({ ...old, department: undefined })}>
            {words.everyDepartment(rows[0]?.department?.name ?? '')}
          </Link>
        </p>
      )}
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Scroller label={words.title}>
            <table className="lines">
              <thead>
                <tr>
                  {overview.namesVisible && <th scope="col">{words.leader}</th>}
                  <th scope="col">{words.department}</th>
                  <th scope="col">{words.stands}</th>
                  <th scope="col">{words.cause}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row, place) => (
                  <Line key={row.person?.id ?? place} row={row} named={overview.namesVisible} />
                ))}
              </tbody>
            </table>
          </Scroller>
          <p className="after">
            <ButtonLink to="/rotation" color="carpet">
              {words.propose}
            </ButtonLink>
          </p>
        </>
      )}
    </Panel>
  );
}

function Line({ row, named }: { row: Row; named: boolean }): ReactNode {
  const { overview: texts } = useDeskTexts();
  const { person, department, done, confirmed, adjustedNorm, cause } = row;
  return (
    <tr>
      {named && <th scope="row">{person?.name}</th>}
      <td>{department?.name ?? '–'}</td>
      <td>
        <span className="pill amber">
          {texts.withoutDate.doneAndPlanned(done, confirmed, adjustedNorm)}
        </span>
      </td>
      <td>{texts.cause[cause]}</td>
    </tr>
  );
}
