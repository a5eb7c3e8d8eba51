import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProgrammeChoiceQuery } from '../api/generated/desk/graphql.ts';
import { ProposeRotationDocument, RotationRunsDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { useLocale } from '../session/locale.ts';
import { plusDays, today } from '../time/dates.ts';
import { date, day, time } from '../time/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { CountField } from './count-field.tsx';
import { Panel } from './panel.tsx';
import { WithProgramme } from './programme-choice.tsx';
import { useDeskTexts } from './texts.ts';

type Programme = ProgrammeChoiceQuery['programmes'][number];

export function RotationPage(): ReactNode {
  const { rotation: texts } = useDeskTexts();
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
          <div className="beside">
            <Propose key={programme.id} programme={programme} />
            <Runs programme={programme} />
          </div>
        </>
      )}
    </WithProgramme>
  );
}

function Propose({ programme }: { programme: Programme }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const navigate = useNavigate();
  const tomorrow = plusDays(today(), 1);
  const { value, change } = useDraft(`rotation:${programme.id}`, {
    from: tomorrow > programme.startsOn ? tomorrow : programme.startsOn,
    until: programme.endsOn,
    seed: 1,
  });
  const propose = useAct(ProposeRotationDocument, ({ proposeRotation: { id } }) =>
    navigate({ to: '/rotation/$runId', params: { runId: id } }),
  );
  return (
    <Panel title={texts.proposeTitle} note={texts.seedNote}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          propose.mutate({ programmeId: programme.id, ...value });
        }}
      >
        <div className="pair">
          <TextInput
            type="date"
            label={texts.from}
            value={value.from}
            required
            onChange={({ currentTarget }) => change({ from: currentTarget.value })}
          />
          <TextInput
            type="date"
            label={texts.until}
            value={value.until}
            min={value.from}
            required
            onChange={({ currentTarget }) => change({ until: currentTarget.value })}
          />
        </div>
        <CountField
          label={texts.seed}
          value={value.seed}
          max={2_147_483_647}
          onChange={(seed) => change({ seed })}
        />
        <Trouble error={propose.error} />
        <Button type="submit" color="carpet" size="lg" loading={propose.isPending}>
          {texts.propose}
        </Button>
      </form>
    </Panel>
  );
}

function Runs({ programme }: { programme: Programme }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const locale = useLocale();
  const asked = useQuery(reading(RotationRunsDocument, { programmeId: programme.id }));
  return (
    <Panel title={texts.runs}>
      <Shown of={asked}>
        {({ rotationRuns }) =>
          rotationRuns.length === 0 ? (
            <p className="muted">{texts.noRuns}</p>
          ) : (
            <ul className="rows">
              {rotationRuns.map((run) => (
                <li key={run.id}>
                  <p>
                    <Link to="/rotation/$runId" params={{ runId: run.id }}>
                      {texts.span(date(run.from, locale), date(run.until, locale))}
                    </Link>
                    <br />
                    <span className="muted">
                      {texts.made(
                        `${day(run.createdAt, 'Europe/Amsterdam', locale)} ${time(run.createdAt, 'Europe/Amsterdam', locale)}`,
                        run.seed,
                      )}
                    </span>
                  </p>
                  <span className={run.publishedAt ? 'pill petrol' : 'pill'}>
                    {run.publishedAt ? texts.published : texts.state[run.state]}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Panel>
  );
}
