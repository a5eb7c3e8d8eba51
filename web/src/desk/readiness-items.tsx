import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type {
  ErrandFactsFragment,
  ReadinessItemFactsFragment,
} from '../api/generated/desk/graphql.ts';
import { useBeforeDesk } from './before-texts.ts';
import { Dialog } from './dialog.tsx';
import { Panel } from './panel.tsx';
import { ReadinessItemForm } from './readiness-item-form.tsx';

type Item = ReadinessItemFactsFragment;
type Props = { items: readonly Item[]; visitTypes: readonly ErrandFactsFragment[] };

/** What one signs, for how long it counts, and which visits ask it. */
export function ReadinessItems({ items, visitTypes }: Props): ReactNode {
  const { items: texts } = useBeforeDesk();
  const [open, setOpen] = useState<string | null>(null);
  const item = items.find(({ id }) => id === open);
  const namesOf = ({ visitTypeIds }: Item): string[] =>
    visitTypes.filter(({ id }) => visitTypeIds.includes(id)).map(({ name }) => name);
  return (
    <Panel title={texts.title} note={texts.note}>
      <ul className="rows">
        {items.map((each) => (
          <li key={each.id}>
            <p>
              {each.name} <span className="pill">{texts.validFor(each.validMonths)}</span>
              <br />
              <span className="muted">{texts.askedBy(namesOf(each))}</span>
            </p>
            <Button
              variant="default"
              aria-label={`${texts.edit}: ${each.name}`}
              onClick={() => setOpen(each.id)}
            >
              {texts.edit}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="default" onClick={() => setOpen('new')}>
          {texts.add}
        </Button>
      </div>
      <Dialog opened={open !== null} onClose={() => setOpen(null)} title={item?.name ?? texts.add}>
        <ReadinessItemForm
          key={open}
          item={item ?? null}
          visitTypes={visitTypes}
          onDone={() => setOpen(null)}
        />
      </Dialog>
    </Panel>
  );
}
