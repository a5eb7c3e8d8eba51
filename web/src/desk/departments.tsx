import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Overview } from './asked.ts';
import { Panel } from './panel.tsx';
import { useDeskTexts } from './texts.ts';

type Props = { rows: Overview['perDepartment']; period: string };

/** Bar: what has been, hatched: what is planned, tick: what was agreed. The numbers say the same. */
export function Departments({ rows, period }: Props): ReactNode {
  const { overview: texts } = useDeskTexts();
  const { departments: words } = texts;
  const widest = Math.max(
    1,
    ...rows.map((row) => Math.max(row.adjustedNorm, row.done + row.confirmed)),
  );
  const share = (count: number): string => `${(100 * count) / widest}%`;
  return (
    <Panel title={words.title} note={`${words.note} ${period}`}>
      <table className="bullets">
        <colgroup>
          <col />
          <col />
          <col />
        </colgroup>
        <thead className="hidden">
          <tr>
            <th scope="col">{words.department}</th>
            <th scope="col">{words.bar}</th>
            <th scope="col">{words.numbers}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ department, done, confirmed, adjustedNorm }) => (
            <tr key={department.id}>
              <th scope="row">
                <Link to="." search={(old) => ({ ...old, department: department.id })}>
                  {department.name}
                </Link>
              </th>
              <td className="bar-cell" aria-hidden="true">
                <div className="bullet">
                  <i className="done" style={{ width: share(done) }} />
                  <i className="planned" style={{ width: share(confirmed) }} />
                  <b style={{ left: share(adjustedNorm) }} />
                </div>
              </td>
              <td className="number">{words.count(done, confirmed, adjustedNorm)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
