import { Button, NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { SetMirrorThresholdDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { Programme } from './asked.ts';
import { Panel } from './panel.tsx';
import { useDeskTexts } from './texts.ts';

const [LEAST, MOST] = [3, 50];

/** From how many answers an opinion is shown: stricter at once, looser once the council has decided. */
export function MirrorThreshold({ programme }: { programme: Programme }): ReactNode {
  const { threshold: texts } = useDeskTexts();
  const { id, mirrorThreshold, pendingThreshold } = programme;
  const { value, change, clear } = useDraft(`threshold:${id}`, { count: mirrorThreshold });
  const set = useAct(SetMirrorThresholdDocument, clear);
  return (
    <Panel title={texts.title} note={texts.note}>
      <p>{texts.now(mirrorThreshold)}</p>
      {pendingThreshold !== null && (
        <p>
          <span className="pill amber">{texts.waits}</span> {texts.pending(pendingThreshold)}
        </p>
      )}
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate({ programmeId: id, threshold: value.count });
        }}
      >
        <NumberInput
          label={texts.count}
          value={value.count}
          min={LEAST}
          max={MOST}
          allowDecimal={false}
          required
          onChange={(count) => change({ count: Number(count) })}
        />
        <Trouble error={set.error} />
        <div>
          <Button type="submit" variant="default" loading={set.isPending}>
            {texts.set}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
