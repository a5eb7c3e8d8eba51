import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ChannelFragment } from '../api/generated/desk/graphql.ts';
import {
  RemoveReportingChannelDocument,
  ReportingChannelsDocument,
  SetReportingChannelDocument,
} from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { Notice } from '../ui/notice.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { Panel } from './panel.tsx';
import { useReporting } from './reporting-texts.ts';

/** Where one goes with what a look-back is not the place for; with a hint where none is set. */
export function ReportingChannels(): ReactNode {
  const { channels: texts } = useReporting();
  const asked = useQuery(reading(ReportingChannelsDocument, {}));
  return (
    <Panel title={texts.title} note={texts.note}>
      <Shown of={asked}>
        {({ reportingChannels }) =>
          reportingChannels.map((channel) => (
            <Channel key={`${channel.kind} ${channel.nameNl}`} channel={channel} />
          ))
        }
      </Shown>
    </Panel>
  );
}

function Channel({ channel }: { channel: ChannelFragment }): ReactNode {
  const { channels: texts } = useReporting();
  const { kind, nameNl, nameEn, contact } = channel;
  const { value, change, clear } = useDraft(`channel:${kind}`, {
    nameNl: nameNl ?? '',
    nameEn: nameEn ?? '',
    contact: contact ?? '',
  });
  const save = useAct(SetReportingChannelDocument, clear);
  const remove = useAct(RemoveReportingChannelDocument, clear);
  const title = texts.kind[kind];
  return (
    <form
      className="form"
      aria-label={texts.edit(title)}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ input: { kind, ...value } });
      }}
    >
      <h3>{title}</h3>
      {nameNl === null && (
        <Notice>
          <p>{texts.missing}</p>
        </Notice>
      )}
      <div className="pair">
        {(['nameNl', 'nameEn', 'contact'] as const).map((field) => (
          <TextInput
            key={field}
            label={texts[field]}
            value={value[field]}
            required
            maxLength={field === 'contact' ? 200 : 80}
            onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
          />
        ))}
      </div>
      <Trouble error={save.error ?? remove.error} />
      <div>
        <Button type="submit" variant="default" loading={save.isPending}>
          {texts.save}
        </Button>{' '}
        {nameNl !== null && (
          <Button
            variant="subtle"
            loading={remove.isPending}
            onClick={() => remove.mutate({ kind })}
          >
            {texts.remove}
          </Button>
        )}
      </div>
    </form>
  );
}
