import { Button, FileInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ImportLeadersMutation } from '../api/generated/desk/graphql.ts';
import { ImportLeadersDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { Panel, Scroller } from './panel.tsx';
import { useDeskTexts } from './texts.ts';

type Outcome = ImportLeadersMutation['importLeaders'];

/** A rehearsal first: what would change, and every row that is wrong. Only then the import itself. */
export function ImportLeaders(): ReactNode {
  const { import: texts } = useDeskTexts();
  const [file, setFile] = useState<File | null>(null);
  const [content, setContent] = useState('');
  const send = useAct(ImportLeadersDocument);
  const outcome = send.data?.importLeaders;
  const rehearsed = outcome?.dryRun === true && outcome.errors.length === 0;
  const choose = async (chosen: File | null): Promise<void> => {
    setFile(chosen);
    send.reset();
    if (chosen === null) return;
    const text = await chosen.text();
    setContent(text);
    send.mutate({ file: text, dryRun: true });
  };
  return (
    <Panel title={texts.title} note={texts.note}>
      <div className="form">
        <FileInput
          label={texts.file}
          placeholder={texts.choose}
          accept=".csv,text/csv,text/plain"
          value={file}
          onChange={(chosen) => void choose(chosen)}
          maw="28rem"
        />
        <Trouble error={send.error} />
        {send.isPending && <p role="status">{texts.reading}</p>}
        {outcome && <Outcome outcome={outcome} />}
        {rehearsed && outcome.created + outcome.changed > 0 && (
          <div>
            <Button
              color="carpet"
              loading={send.isPending}
              onClick={() => send.mutate({ file: content, dryRun: false })}
            >
              {texts.doIt(outcome.created + outcome.changed)}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function Outcome({ outcome }: { outcome: Outcome }): ReactNode {
  const { import: texts } = useDeskTexts();
  const { errors, dryRun } = outcome;
  if (errors.length === 0) {
    return (
      <Notice good>
        <p>{dryRun ? texts.would(outcome) : texts.done(outcome)}</p>
      </Notice>
    );
  }
  return (
    <>
      <Notice>
        <p>{texts.wrong(errors.length)}</p>
      </Notice>
      <Scroller label={texts.errors}>
        <table className="lines">
          <thead>
            <tr>
              <th scope="col">{texts.row}</th>
              <th scope="col">{texts.column}</th>
              <th scope="col">{texts.reason}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map(({ row, column, reason }) => (
              <tr key={`${row}${column}${reason}`}>
                <td>{row}</td>
                <td>{column}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}
