import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FollowThroughQuery, RateFactsFragment } from '../api/generated/desk/graphql.ts';
import { useLocale } from '../session/locale.ts';
import { shortQuarter } from '../time/dates.ts';
import { percent } from '../time/format.ts';
import { Notice } from '../ui/notice.tsx';
import { Shown } from '../ui/shown.tsx';
import { useFollowThrough } from './follow-through-texts.ts';
import { Panel, Scroller } from './panel.tsx';

type Overview = FollowThroughQuery['overview'];

/** Whether teams notice what was called done, and whether that keeps up with the visits. */
export function FollowThrough({ of }: { of: UseQueryResult<FollowThroughQuery> }): ReactNode {
  return (
    <Shown of={of}>
      {({ overview }) => (
        <>
          <Noticed figures={overview.followThrough} />
          <Warning warning={overview.warning} />
        </>
      )}
    </Shown>
  );
}

function Noticed({ figures }: { figures: Overview['followThrough'] }): ReactNode {
  const texts = useFollowThrough();
  const { confirmed, quickWins, partly, unanswered } = figures;
  return (
    <Panel title={texts.title}>
      <Figure title={texts.confirmed} rate={confirmed} note={texts.answers} />
      {partly !== null && unanswered !== null && (
        <p className="muted">{texts.apart(partly, unanswered)}</p>
      )}
      <Figure title={texts.quickWins} rate={quickWins} note={texts.points} />
    </Panel>
  );
}

type FigureProps = { title: string; rate: RateFactsFragment; note: string };

function Figure({ title, rate, note }: FigureProps): ReactNode {
  const texts = useFollowThrough();
  const locale = useLocale();
  return (
    <p>
      <strong>
        {title} {rate.rate === null ? texts.warning.none : percent(rate.rate, locale)}
      </strong>{' '}
      <span className="muted">
        {rate.denominator === 0
          ? texts.nothingYet
          : texts.of(rate.numerator, rate.denominator, note)}
      </span>
    </p>
  );
}

function Warning({ warning }: { warning: Overview['warning'] }): ReactNode {
  const { warning: texts } = useFollowThrough();
  const locale = useLocale();
  const share = ({ rate }: RateFactsFragment): string =>
    rate === null ? texts.none : percent(rate, locale);
  const { state, quarters } = warning;
  return (
    <Panel title={texts.title}>
      {state === 'WARNING' ? (
        <Notice>
          <p>
            <strong>{texts.state.WARNING}</strong> {texts.advice}
          </p>
        </Notice>
      ) : (
        <p>{texts.state[state]}</p>
      )}
      <Scroller label={texts.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.quarter}</th>
              <th scope="col">{texts.visits}</th>
              <th scope="col">{texts.followThrough}</th>
              <th scope="col">{texts.answeredInTime}</th>
            </tr>
          </thead>
          <tbody>
            {quarters.map(({ startsOn, visits, followThrough, answeredInTime }) => (
              <tr key={startsOn}>
                <th scope="row">{shortQuarter(startsOn)}</th>
                <td className="number">{visits}</td>
                <td className="number">{share(followThrough)}</td>
                <td className="number">{share(answeredInTime)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  );
}
