import type { ReactNode } from 'react';
import type { OverviewQuery } from '../api/generated/desk/graphql.ts';
import { useLocale } from '../session/locale.ts';
import { shortQuarter } from '../time/dates.ts';
import { decimal } from '../time/format.ts';
import { Panel } from './panel.tsx';
import { useDeskTexts } from './texts.ts';

type Figure = OverviewQuery['mirrorFigures'][number];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Per visit type and quarter only, and nothing at all below five answers. */
export function MirrorFigures({ figures }: { figures: readonly Figure[] }): ReactNode {
  const { overview: texts } = useDeskTexts();
  const { mirror: words } = texts;
  const newest = figures.toSorted((a, b) => b.quarter.localeCompare(a.quarter)).slice(0, 10);
  return (
    <Panel title={words.title} note={words.note}>
      {newest.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table className="bullets">
          <colgroup>
            <col />
            <col />
            <col />
          </colgroup>
          <thead className="hidden">
            <tr>
              <th scope="col">{words.visitType}</th>
              <th scope="col">{words.bar}</th>
              <th scope="col">{words.mean}</th>
            </tr>
          </thead>
          <tbody>
            {newest.map((figure) => (
              <Row key={figure.quarter + figure.visitType.id} figure={figure} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function Row({ figure }: { figure: Figure }): ReactNode {
  const { overview: texts } = useDeskTexts();
  const locale = useLocale();
  const { visitType, quarter, means, n, suppressed } = figure;
  const value = suppressed || !means || means.length === 0 ? null : mean(means);
  return (
    <tr>
      <th scope="row">
        {visitType.name}
        <span className="muted"> {shortQuarter(quarter)}</span>
      </th>
      <td className="bar-cell" aria-hidden="true">
        <div className={value === null ? 'bullet veiled' : 'bullet'}>
          {value !== null && (
            <i className="done" style={{ width: `${((value - 1) / 4) * 100}%` }} />
          )}
        </div>
      </td>
      <td className={value === null ? 'number words' : 'number'}>
        {value === null ? texts.mirror.tooFew : texts.mirror.value(decimal(value, locale), n ?? 0)}
      </td>
    </tr>
  );
}
