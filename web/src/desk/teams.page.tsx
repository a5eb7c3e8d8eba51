import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { TeamsQuery } from '../api/generated/desk/graphql.ts';
import { TeamsDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { AddSite } from './add-site.tsx';
import { AddTeam } from './add-team.tsx';
import { Dialog } from './dialog.tsx';
import { Panel, Scroller } from './panel.tsx';
import { useDeskTexts } from './texts.ts';

type Adding = 'team' | 'site' | null;

export function TeamsPage(): ReactNode {
  const { teams: texts } = useDeskTexts();
  const asked = useQuery(reading(TeamsDocument, {}));
  const [adding, setAdding] = useState<Adding>(null);
  const close = (): void => setAdding(null);
  return (
    <>
      <div className="top">
        <div>
          <PageTitle>{texts.title}</PageTitle>
          <p className="lead">{texts.lead}</p>
        </div>
        <div className="buttons">
          <Button variant="default" onClick={() => setAdding('site')}>
            {texts.addSite}
          </Button>
          <Button color="carpet" onClick={() => setAdding('team')}>
            {texts.addTeam}
          </Button>
        </div>
      </div>
      <Shown of={asked}>{(data) => <Lists data={data} />}</Shown>
      <Dialog
        opened={adding !== null}
        onClose={close}
        title={adding === 'site' ? texts.addSite : texts.addTeam}
      >
        {adding === 'site' ? <AddSite onDone={close} /> : <AddTeam onDone={close} />}
      </Dialog>
    </>
  );
}

function Lists({ data: { teams, sites } }: { data: TeamsQuery }): ReactNode {
  const { teams: texts } = useDeskTexts();
  return (
    <>
      <Panel title={texts.count(teams.length)}>
        {teams.length === 0 ? (
          <p className="muted">{texts.none}</p>
        ) : (
          <Scroller label={texts.title}>
            <table className="lines">
              <thead>
                <tr>
                  <th scope="col">{texts.columns.name}</th>
                  <th scope="col">{texts.columns.visitType}</th>
                  <th scope="col">{texts.columns.site}</th>
                  <th scope="col">{texts.columns.department}</th>
                  <th scope="col" className="number">
                    {texts.columns.budget}
                  </th>
                </tr>
              </thead>
              <tbody>
                {teams.map((team) => (
                  <tr key={team.id}>
                    <th scope="row">
                      <Link to="/teams/$teamId" params={{ teamId: team.id }}>
                        {team.name}
                      </Link>
                    </th>
                    <td>{team.visitType.name}</td>
                    <td>{team.site.name}</td>
                    <td>{team.department.name}</td>
                    <td className="number">{team.budgetPerWeek}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroller>
        )}
      </Panel>
      <Panel title={texts.sites}>
        <ul className="rows">
          {sites.map(({ id, name, address, timeZone }) => (
            <li key={id}>
              <p>
                <Link to="/sites/$siteId" params={{ siteId: id }}>
                  {name}
                </Link>
                <br />
                <span className="muted">{address}</span>
              </p>
              <span className="muted">{timeZone}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
