import type { Programme } from './asked.ts';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ProgrammesDocument } from '../api/generated/desk/graphql.ts';
import type { ProgrammesQuery } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useLocale } from '../session/locale.ts';
import { useMe } from '../session/me.ts';
import { date } from '../time/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Agreements } from './agreements.tsx';
import { CouncilDecision } from './council-decision.tsx';
import { CreateProgramme } from './create-programme.tsx';
import { ProgrammeFeed } from './feed-panel.tsx';
import { MirrorThreshold } from './mirror-threshold.tsx';
import { CustomersDeclined } from './customers-declined.tsx';
import { Panel } from './panel.tsx';
import { chosenProgramme, ProgrammeChoice } from './programme-choice.tsx';
import { PublishProgramme } from './publish-programme.tsx';
import { RollOver } from './roll-over.tsx';
import { Sponsor } from './sponsor.tsx';
import { Thresholds } from './thresholds.tsx';
import { useDeskTexts } from './texts.ts';

export function ProgrammePage(): ReactNode {
  const { programme: texts } = useDeskTexts();
  const { programme: wanted } = useSearch({ strict: false });
  const asked = useQuery(reading(ProgrammesDocument, {}));
  return (
    <Shown of={asked} title={texts.title}>
      {({ programmes, visitTypes }) => {
        const programme = chosenProgramme(programmes, wanted);
        return (
          <>
            <div className="top">
              <div>
                <PageTitle>{texts.title}</PageTitle>
                <p className="lead">{texts.lead}</p>
              </div>
              {programme && <ProgrammeChoice programmes={programmes} chosen={programme.id} />}
            </div>
            {programme && (
              <OneProgramme key={programme.id} programme={programme} visitTypes={visitTypes} />
            )}
            <CreateProgramme main={programme === undefined} />
          </>
        );
      }}
    </Shown>
  );
}

type Props = { programme: Programme; visitTypes: ProgrammesQuery['visitTypes'] };

function OneProgramme({ programme, visitTypes }: Props): ReactNode {
  const { programme: texts } = useDeskTexts();
  const locale = useLocale();
  const me = useMe();
  const draft = programme.state === 'DRAFT';
  return (
    <>
      <Panel title={programme.name}>
        <p>
          <span className={draft ? 'pill amber' : 'pill petrol'}>
            {texts.state[programme.state]}
          </span>{' '}
          {texts.period(date(programme.startsOn, locale), date(programme.endsOn, locale))}
        </p>
        <p className="muted">{texts.terms(programme)}</p>
        {draft ? <PublishProgramme programme={programme} /> : <RollOver programme={programme} />}
      </Panel>
      <div className="panels">
        <Agreements programme={programme} visitTypes={visitTypes} />
        <CouncilDecision programme={programme} />
        {me.roles.includes('HR') && <MirrorThreshold programme={programme} />}
        {me.roles.includes('HR') && <ProgrammeFeed programmeId={programme.id} />}
        <Sponsor programme={programme} />
        <CustomersDeclined programmeId={programme.id} />
        {me.roles.includes('HR') && <Thresholds programmeId={programme.id} />}
      </div>
      <br />
    </>
  );
}
