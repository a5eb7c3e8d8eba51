import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { RecordCouncilDecisionDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { useLocale } from '../session/locale.ts';
import { date } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import { Panel } from './panel.tsx';
import type { Programme } from './asked.ts';
import { useDeskTexts } from './texts.ts';

const empty = { none: false, number: '', decidedOn: '', because: '' };

export function CouncilDecision({ programme }: { programme: Programme }): ReactNode {
  const { council: texts } = useDeskTexts();
  const locale = useLocale();
  const { councilDecisionNumber, councilDecidedOn, noCouncilBecause } = programme;
  return (
    <Panel title={texts.title} note={texts.note}>
      {councilDecisionNumber && councilDecidedOn && (
        <p>{texts.decided(councilDecisionNumber, date(councilDecidedOn, locale))}</p>
      )}
      {noCouncilBecause && <p>{texts.none(noCouncilBecause)}</p>}
      <ChangedSince programme={programme} />
      <Record programme={programme} />
    </Panel>
  );
}

function ChangedSince({ programme }: { programme: Programme }): ReactNode {
  const { council: texts } = useDeskTexts();
  const { changedSinceDecision: changes, councilDecisionNumber, noCouncilBecause } = programme;
  if (councilDecisionNumber === null && noCouncilBecause === null) return null;
  if (changes === null) return <p className="muted">{texts.notNoted}</p>;
  if (changes.length === 0) return <p className="muted">{texts.nothingChanged}</p>;
  return (
    <>
      <h3>{texts.changed}</h3>
      <ul>
        {changes.map(({ kind, name, sentence }) => (
          <li key={`${kind} ${name}`}>{sentence}</li>
        ))}
      </ul>
      <p className="muted">{texts.changedNote}</p>
    </>
  );
}

function Record({ programme }: { programme: Programme }): ReactNode {
  const { council: texts } = useDeskTexts();
  const { value, change, clear } = useDraft(`council:${programme.id}`, empty);
  const record = useAct(RecordCouncilDecisionDocument, clear);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const { none, number, decidedOn, because } = value;
        const decision = none ? { noCouncilBecause: because } : { number, decidedOn };
        record.mutate({ input: { programmeId: programme.id, ...decision } });
      }}
    >
      <Checkbox
        label={texts.noCouncil}
        checked={value.none}
        onChange={({ currentTarget }) => change({ none: currentTarget.checked })}
      />
      {value.none ? (
        <Textarea
          label={texts.because}
          value={value.because}
          minLength={10}
          required
          rows={2}
          onChange={({ currentTarget }) => change({ because: currentTarget.value })}
        />
      ) : (
        <div className="pair">
          <TextInput
            label={texts.number}
            value={value.number}
            required
            onChange={({ currentTarget }) => change({ number: currentTarget.value })}
          />
          <TextInput
            type="date"
            label={texts.decidedOn}
            value={value.decidedOn}
            required
            onChange={({ currentTarget }) => change({ decidedOn: currentTarget.value })}
          />
        </div>
      )}
      <Trouble error={record.error} />
      <div>
        <Button type="submit" variant="default" loading={record.isPending}>
          {texts.record}
        </Button>
      </div>
    </form>
  );
}
