import { Button, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ErrandFactsFragment } from '../api/generated/desk/graphql.ts';
import { WriteErrandDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useBeforeDesk } from './before-texts.ts';
import { Dialog } from './dialog.tsx';
import { Panel } from './panel.tsx';

type Props = { visitTypes: readonly ErrandFactsFragment[] };

const parts = ['errandNl', 'errandEn', 'customerNl', 'customerEn'] as const;

/** What a visitor tries beforehand, and what is said to the customer. */
export function Errands({ visitTypes }: Props): ReactNode {
  const { errands: texts } = useBeforeDesk();
  const locale = useLocale();
  const [open, setOpen] = useState<string | null>(null);
  const visitType = visitTypes.find(({ id }) => id === open);
  const errandOf = (type: ErrandFactsFragment): string =>
    locale === 'nl' ? type.errandNl : type.errandEn;
  return (
    <Panel title={texts.title} note={texts.note}>
      <ul className="rows">
        {visitTypes.map((type) => (
          <li key={type.id}>
            <p>
              {type.name}
              <br />
              <span className="muted">{errandOf(type)}</span>
            </p>
            <Button
              variant="default"
              aria-label={`${texts.edit}: ${type.name}`}
              onClick={() => setOpen(type.id)}
            >
              {texts.edit}
            </Button>
          </li>
        ))}
      </ul>
      <Dialog
        opened={visitType !== undefined}
        onClose={() => setOpen(null)}
        title={visitType?.name ?? ''}
      >
        {visitType && <ErrandForm visitType={visitType} onDone={() => setOpen(null)} />}
      </Dialog>
    </Panel>
  );
}

type FormProps = { visitType: ErrandFactsFragment; onDone: () => void };

function ErrandForm({ visitType, onDone }: FormProps): ReactNode {
  const { errands: texts } = useBeforeDesk();
  const { id: visitTypeId, errandNl, errandEn, customerNl, customerEn } = visitType;
  const [words, setWords] = useState({ errandNl, errandEn, customerNl, customerEn });
  const write = useAct(WriteErrandDocument, onDone);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate({ input: { visitTypeId, ...words } });
      }}
    >
      {parts.map((part) => (
        <Textarea
          key={part}
          label={texts[part]}
          value={words[part]}
          maxLength={500}
          autosize
          minRows={2}
          onChange={({ currentTarget }) => setWords({ ...words, [part]: currentTarget.value })}
        />
      ))}
      <Trouble error={write.error} />
      <div>
        <Button type="submit" loading={write.isPending}>
          {texts.keep}
        </Button>
      </div>
    </form>
  );
}
