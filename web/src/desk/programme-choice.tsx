import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProgrammeChoiceQuery } from '../api/generated/desk/graphql.ts';
import { ProgrammeChoiceDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { today } from '../time/dates.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { useDeskTexts } from './texts.ts';

type Programme = ProgrammeChoiceQuery['programmes'][number];

/** The programme in the address bar, else the one that runs today, else the latest. */
export function chosenProgramme<T extends Pick<Programme, 'id' | 'startsOn' | 'endsOn'>>(
  programmes: readonly T[],
  wanted: string | undefined,
): T | undefined {
  const day = today();
  return (
    programmes.find(({ id }) => id === wanted) ??
    programmes.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn) ??
    programmes.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))[0]
  );
}

export function ProgrammeChoice({
  programmes,
  chosen,
}: {
  programmes: readonly Pick<Programme, 'id' | 'name'>[];
  chosen: string;
}): ReactNode {
  const { frame } = useDeskTexts();
  const navigate = useNavigate();
  if (programmes.length < 2) return null;
  return (
    <NativeSelect
      label={frame.whichProgramme}
      value={chosen}
      data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={({ currentTarget: { value } }) => {
        void navigate({ to: '.', search: (old) => ({ ...old, programme: value }), replace: true });
      }}
    />
  );
}

type Props = {
  title: string;
  children: (programme: Programme, choice: ReactNode) => ReactNode;
};

/** For pages about one programme; says so when there is none yet. */
export function WithProgramme({ title, children }: Props): ReactNode {
  const { frame } = useDeskTexts();
  const { programme: wanted } = useSearch({ strict: false });
  const asked = useQuery(reading(ProgrammeChoiceDocument, {}));
  return (
    <Shown of={asked} title={title}>
      {({ programmes }) => {
        const programme = chosenProgramme(programmes, wanted);
        if (!programme) {
          return (
            <>
              <PageTitle>{title}</PageTitle>
              <p>{frame.noProgramme}</p>
            </>
          );
        }
        return children(
          programme,
          <ProgrammeChoice programmes={programmes} chosen={programme.id} />,
        );
      }}
    </Shown>
  );
}
