import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { SetSiteCalendarDocument, SiteDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { NotThere } from '../ui/not-there.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import type { Site } from './asked.ts';
import { Panel } from './panel.tsx';
import { SchoolHolidays } from './school-holidays.tsx';
import { useSlotsTexts } from './slots-texts.ts';

const route = getRouteApi('/desk/sites/$siteId');

/** Which days count as holidays at one site. */
export function SitePage(): ReactNode {
  const { siteId } = route.useParams();
  const { site: texts } = useSlotsTexts();
  const asked = useQuery(reading(SiteDocument, {}));
  return (
    <Shown of={asked} title={texts.calendar}>
      {({ sites }) => {
        const site = sites.find(({ id }) => id === siteId);
        return site ? <OneSite key={site.id} site={site} /> : <NotThere />;
      }}
    </Shown>
  );
}

function OneSite({ site }: { site: Site }): ReactNode {
  const { site: texts } = useSlotsTexts();
  return (
    <>
      <PageTitle>{site.name}</PageTitle>
      <p className="lead">
        {site.address} · {site.timeZone}
      </p>
      <p>
        <Link to="/teams">{texts.back}</Link>
      </p>
      <div className="panels">
        <Calendar key={`${site.country} ${site.region ?? ''}`} site={site} />
        <SchoolHolidays site={site} />
      </div>
    </>
  );
}

function Calendar({ site }: { site: Site }): ReactNode {
  const { site: texts } = useSlotsTexts();
  const [country, setCountry] = useState(site.country);
  const [region, setRegion] = useState(site.region ?? '');
  const set = useAct(SetSiteCalendarDocument);
  const regions = country.trim().toUpperCase() === site.country ? site.regions : [];
  return (
    <Panel title={texts.calendar} note={texts.calendarNote}>
      {!site.holidaysKnown && (
        <Notice>
          <p>{texts.unknown}</p>
        </Notice>
      )}
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate({ siteId: site.id, country, region: region || null });
        }}
      >
        <TextInput
          label={texts.country}
          value={country}
          maxLength={2}
          required
          onChange={({ currentTarget }) => {
            setCountry(currentTarget.value);
            setRegion('');
          }}
        />
        {regions.length > 0 && (
          <NativeSelect
            label={texts.region}
            value={region}
            data={[
              { value: '', label: texts.wholeCountry },
              ...regions.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={({ currentTarget }) => setRegion(currentTarget.value)}
          />
        )}
        <Trouble error={set.error} />
        <div>
          <Button
            type="submit"
            variant="default"
            loading={set.isPending}
            disabled={country === site.country && region === (site.region ?? '')}
          >
            {texts.keep}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
