import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { PointKind } from '../api/generated/desk/graphql.ts';
import { AddTeamPointDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useTexts } from '../session/texts.ts';
import { Notice } from '../ui/notice.tsx';
import { PrivacyWarnings } from '../ui/privacy-warnings.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAfterVisit } from '../phone/after-visit-texts.ts';
import { Panel } from './panel.tsx';
import { useDeskTexts } from './texts.ts';

const kinds = ['IN_THE_CUSTOMERS_WAY', 'IN_A_COLLEAGUES_WAY', 'IDEA', 'WENT_WELL'] as const;
const isKind = (text: string): text is PointKind => kinds.some((kind) => kind === text);

/** Nameless: also the device keeps no draft of it, since a team may share one. */
export function AddPoint({ teamId }: { teamId: string }): ReactNode {
  const { points: texts } = useDeskTexts();
  const { words } = useTexts();
  const { sharePoint } = useAfterVisit();
  const [kind, setKind] = useState<PointKind>('IN_THE_CUSTOMERS_WAY');
  const [text, setText] = useState('');
  const [quickWin, setQuickWin] = useState(false);
  const add = useAct(AddTeamPointDocument, () => {
    setText('');
    setQuickWin(false);
  });
  return (
    <Panel title={texts.addTitle} note={texts.addNote}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ teamId, input: { kind, text: text.trim(), quickWin } });
        }}
      >
        <NativeSelect
          label={sharePoint.kind}
          value={kind}
          data={kinds.map((value) => ({ value, label: words.pointKind[value] }))}
          onChange={({ currentTarget: { value } }) => isKind(value) && setKind(value)}
        />
        <Textarea
          label={sharePoint.text}
          description={sharePoint.noNames}
          value={text}
          minLength={3}
          maxLength={500}
          rows={4}
          required
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
        <PrivacyWarnings text={text} about={{ teamId }} onChange={setText} />
        <Checkbox
          label={sharePoint.quickWin}
          checked={quickWin}
          onChange={({ currentTarget: { checked } }) => setQuickWin(checked)}
        />
        <Trouble error={add.error} />
        {add.isSuccess && (
          <Notice good>
            <p>{texts.added}</p>
          </Notice>
        )}
        <Button type="submit" color="carpet" loading={add.isPending}>
          {texts.add}
        </Button>
      </form>
    </Panel>
  );
}
