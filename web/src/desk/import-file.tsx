import { Button, FileInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { base64Of } from '../api/base64.ts';
import type { ImportFileMutation } from '../api/generated/desk/graphql.ts';
import { ImportFileDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { Panel, Scroller } from './panel.tsx';
import { usePeople } from './people-texts.ts';

type Outcome = ImportFileMutation['importFile'];

/** A rehearsal first: what would change, and every row that is wrong. Only then the import itself. */
export function ImportFile(): ReactNode {
  const { import: texts } = usePeople();
  const [file, setFile] = useState<File | null>(null);
  const [content, setContent] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const send = useAct(ImportFileDocument);
  const outcome = send.data?.importFile;
  const choose = async (chosen: File | null): Promise<void> => {
    setFile(chosen);
    setTooLarge(false);
    send.reset();
    if (chosen === null) return;
    if (chosen.size > LARGEST) return setTooLarge(true);
    const bytes = await base64Of(chosen);
    setContent(bytes);
    send.mutate({ content: bytes, dryRun: true });
  };
  return (
    <Panel title={texts.title} note={texts.note}>
      <div className="form">
        <FileInput
          label={texts.file}
          placeholder={texts.choose}
          accept=".csv,.txt,text/csv,text/plain"
          value={file}
          onChange={(chosen) => void choose(chosen)}
          maw="28rem"
        />
        <Trouble error={send.error} />
        {tooLarge && (
          <Notice>
            <p>{texts.tooLarge}</p>
          </Notice>
        )}
        {send.isPending && <Progress writing={send.variables.dryRun === false} />}
        {outcome && <Outcome outcome={outcome} />}
        {outcome && isToDo(outcome) && (
          <div>
            <Button
              color="carpet"
              loading={send.isPending}
              onClick={() => send.mutate({ content, dryRun: false })}
            >
              {texts.doIt(outcome.created + outcome.changed)}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

/** Rehearsed without a fault, and with something to change. */
const isToDo = ({ dryRun, errors, created, changed }: Outcome): boolean =>
  dryRun && errors.length === 0 && created + changed > 0;

/** Checked first, written after; the browser moves the bar, for neither step tells how far it is. */
function Progress({ writing }: { writing: boolean }): ReactNode {
  const { import: texts } = usePeople();
  const words = writing ? texts.writing : texts.checking;
  return (
    <div role="status">
      <p>{words}</p>
      <progress aria-label={words} />
    </div>
  );
}

const LARGEST = 2_000_000;

function Outcome({ outcome }: { outcome: Outcome }): ReactNode {
  const { import: texts } = usePeople();
  const { errors, dryRun, kind, ignoredColumns } = outcome;
  if (errors.length === 0) {
    return (
      <Notice good>
        <p>
          {kind && texts.kinds[kind]} {dryRun ? texts.would(outcome) : texts.done(outcome)}
        </p>
        {ignoredColumns.length > 0 && <p>{texts.ignored(ignoredColumns.join(', '))}</p>}
      </Notice>
    );
  }
  return (
    <>
      <Notice>
        <p>{texts.wrong(outcome.errorCount)}</p>
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
