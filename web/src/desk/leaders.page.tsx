import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { LeadersQuery } from '../api/generated/desk/graphql.ts';
import { LeadersDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { AddPerson } from './add-person.tsx';
import { Dialog } from './dialog.tsx';
import { ImportFile } from './import-file.tsx';
import { Panel, Scroller } from './panel.tsx';
import { usePeople } from './people-texts.ts';
import { PersonSearch } from './person-search.tsx';
import { useDeskTexts } from './texts.ts';

export function LeadersPage(): ReactNode {
  const { leaders: texts } = useDeskTexts();
  const asked = useQuery(reading(LeadersDocument, {}));
  const [adding, setAdding] = useState(false);
  return (
    <>
      <div className="top">
        <div>
          <PageTitle>{texts.title}</PageTitle>
          <p className="lead">{texts.lead}</p>
        </div>
        <Button variant="default" onClick={() => setAdding(true)}>
          {texts.addPerson}
        </Button>
      </div>
      <ImportFile />
      <Shown of={asked}>{({ leaders }) => <List leaders={leaders} />}</Shown>
      <Everybody />
      <Dialog opened={adding} onClose={() => setAdding(false)} title={texts.addPerson}>
        <AddPerson onDone={() => setAdding(false)} />
      </Dialog>
    </>
  );
}

/** The list holds who visits today; assistants, hosts and those who have left are found here. */
function Everybody(): ReactNode {
  const { find: texts } = usePeople();
  const navigate = useNavigate();
  return (
    <Panel title={texts.title} note={texts.note}>
      <div className="form">
        <PersonSearch
          label={texts.label}
          choose={texts.open}
          except=""
          onChoose={({ id }) =>
            void navigate({ to: '/leaders/$personId', params: { personId: id } })
          }
        />
      </div>
    </Panel>
  );
}

type Leaders = LeadersQuery['leaders'];

function List({ leaders }: { leaders: Leaders }): ReactNode {
  const { leaders: texts } = useDeskTexts();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const shown = leaders.filter(({ name, department, jobTitle }) =>
    [name, jobTitle, department?.name ?? ''].join(' ').toLocaleLowerCase().includes(wanted),
  );
  if (leaders.length === 0) return <p className="muted">{texts.none}</p>;
  return (
    <Panel title={texts.count(leaders.length)}>
      <TextInput
        label={texts.search}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        maw="24rem"
        mb="md"
      />
      <Scroller label={texts.title}>
        <table className="lines">
          <thead>
            <tr>
              <th scope="col">{texts.columns.name}</th>
              <th scope="col">{texts.columns.jobTitle}</th>
              <th scope="col">{texts.columns.department}</th>
              <th scope="col">{texts.columns.group}</th>
              <th scope="col" className="number">
                {texts.columns.partTime}
              </th>
              <th scope="col">{texts.columns.assistant}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((leader) => (
              <Line key={leader.id} leader={leader} />
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  );
}

function Line({ leader }: { leader: Leaders[number] }): ReactNode {
  return (
    <tr>
      <th scope="row">
        <Link to="/leaders/$personId" params={{ personId: leader.id }}>
          {leader.name}
        </Link>
        <br />
        <span className="muted">{leader.email}</span>
      </th>
      <td>{leader.jobTitle}</td>
      <td>{leader.department?.name}</td>
      <td>{leader.leaderGroup}</td>
      <td className="number">{leader.partTimePercent ?? 100} %</td>
      <td>{leader.assistants.map(({ name }) => name).join(', ')}</td>
    </tr>
  );
}
