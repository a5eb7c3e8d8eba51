import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import {
  AddSchoolHolidayDocument,
  EditSchoolHolidayDocument,
  RemoveSchoolHolidayDocument,
  SetSchoolRegionDocument,
} from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { today } from '../time/dates.ts';
import { date } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { Site } from './asked.ts';
import { Panel } from './panel.tsx';
import { useSlotsTexts } from './slots-texts.ts';

type Holiday = Site['schoolHolidays'][number];
type Period = Readonly<{ name: string; from: string; until: string }>;

const regions = ['NORTH', 'CENTRAL', 'SOUTH'] as const;

/** The list of the site: a copy of the official one, and what was changed since. */
export function SchoolHolidays({ site }: { site: Site }): ReactNode {
  const { site: texts } = useSlotsTexts();
  const set = useAct(SetSchoolRegionDocument);
  const add = useAct(AddSchoolHolidayDocument);
  const coming = site.schoolHolidays.filter(({ until }) => until >= today());
  return (
    <Panel title={texts.schoolTitle} note={texts.schoolNote}>
      <NativeSelect
        label={texts.schoolRegion}
        value={site.schoolRegion ?? ''}
        disabled={set.isPending}
        data={[
          { value: '', label: texts.noRegion },
          ...regions.map((region) => ({ value: region, label: texts.schoolRegions[region] })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          const region = regions.find((one) => one === value) ?? null;
          set.mutate({ siteId: site.id, region });
        }}
      />
      <Trouble error={set.error} />
      {coming.length === 0 && <p className="muted after">{texts.none}</p>}
      <ul className="rows">
        {coming.map((holiday) => (
          <Line key={holiday.id} holiday={holiday} />
        ))}
      </ul>
      <PeriodForm
        key={site.schoolHolidays.length}
        title={texts.add}
        period={{ name: '', from: '', until: '' }}
        error={add.error}
        busy={add.isPending}
        onSend={(input) => add.mutate({ siteId: site.id, input })}
      />
    </Panel>
  );
}

function Line({ holiday }: { holiday: Holiday }): ReactNode {
  const { site: texts } = useSlotsTexts();
  const locale = useLocale();
  const [editing, setEditing] = useState(false);
  const edit = useAct(EditSchoolHolidayDocument, () => setEditing(false));
  const remove = useAct(RemoveSchoolHolidayDocument);
  const { id, name, from, until, official } = holiday;
  if (editing) {
    return (
      <li>
        <PeriodForm
          title={`${texts.edit}: ${name}`}
          period={{ name, from, until }}
          error={edit.error}
          busy={edit.isPending}
          onSend={(input) => edit.mutate({ schoolHolidayId: id, input })}
          onStop={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li>
      <p>
        <strong>{name}</strong> <span className="muted">{official ? '' : texts.own}</span>
        <br />
        <span className="muted">
          {date(from, locale)} – {date(until, locale)}
        </span>
      </p>
      <Trouble error={remove.error} />
      <span className="buttons">
        <Button
          variant="default"
          aria-label={`${texts.edit}: ${name}`}
          onClick={() => setEditing(true)}
        >
          {texts.edit}
        </Button>
        <Button
          variant="default"
          aria-label={`${texts.remove}: ${name}`}
          loading={remove.isPending}
          onClick={() => remove.mutate({ schoolHolidayId: id })}
        >
          {texts.remove}
        </Button>
      </span>
    </li>
  );
}

type FormProps = {
  title: string;
  period: Period;
  error: Error | null;
  busy: boolean;
  onSend: (period: Period) => void;
  onStop?: () => void;
};

function PeriodForm({ title, period, error, busy, onSend, onStop }: FormProps): ReactNode {
  const { site: texts } = useSlotsTexts();
  const [value, setValue] = useState(period);
  const field = (name: keyof Period) => ({
    value: value[name],
    required: true,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      setValue({ ...value, [name]: currentTarget.value }),
  });
  return (
    <form
      className="form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(value);
      }}
    >
      <TextInput label={texts.name} maxLength={80} {...field('name')} />
      <div className="pair">
        <TextInput type="date" label={texts.from} {...field('from')} />
        <TextInput type="date" label={texts.until} min={value.from} {...field('until')} />
      </div>
      <Trouble error={error} />
      <div className="buttons">
        <Button type="submit" variant="default" loading={busy}>
          {onStop ? texts.keep : title}
        </Button>
        {onStop && (
          <Button variant="default" onClick={onStop}>
            {texts.stop}
          </Button>
        )}
      </div>
    </form>
  );
}
