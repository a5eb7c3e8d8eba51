import type { ReactNode } from 'react';
import { groupBy } from '../ui/group-by.ts';
import type { Overview } from './asked.ts';
import { Panel, Scroller } from './panel.tsx';
import { useDeskTexts } from './texts.ts';

type Cell = Overview['coverage'][number];

/** Five steps of one colour; the number stands in every cell, and nought is only outlined. */
const heatOf = (visits: number, most: number): number =>
  visits === 0 ? 0 : Math.max(1, Math.ceil((5 * visits) / most));

export function Coverage({ cells }: { cells: readonly Cell[] }): ReactNode {
  const { overview: texts } = useDeskTexts();
  const { coverage: words } = texts;
  const types = groupBy(cells, ({ visitType }) => visitType.id);
  const rows = groupBy(cells, ({ department }) => department.id);
  const most = Math.max(1, ...cells.map(({ visits }) => visits));
  return (
    <Panel title={words.title} note={words.note}>
      {cells.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Scroller label={words.title}>
          <table className="heat">
            <thead>
              <tr>
                <th scope="col">{words.department}</th>
                {types.map(([id, [cell]]) => (
                  <th key={id} scope="col">
                    {cell?.visitType.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([id, inRow]) => (
                <tr key={id}>
                  <th scope="row">{inRow[0]?.department.name}</th>
                  {types.map(([type]) => (
                    <HeatCell
                      key={type}
                      cell={inRow.find(({ visitType }) => visitType.id === type)}
                      most={most}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </Panel>
  );
}

function HeatCell({ cell, most }: { cell: Cell | undefined; most: number }): ReactNode {
  const { overview: texts } = useDeskTexts();
  if (!cell || (!cell.open && cell.visits === 0)) {
    return (
      <td className="shut">
        <span aria-hidden="true">·</span>
        <span className="hidden">{texts.coverage.shut}</span>
      </td>
    );
  }
  return <td className={`heat-${heatOf(cell.visits, most)}`}>{cell.visits}</td>;
}
