import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { AddressWorksAgainDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { moment } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useRepliesTexts } from './replies-texts.ts';

type Props = {
  person: { id: string; name: string };
  failing: { address: string; since: string; status: string };
  named?: boolean;
};

/** An address that mails come back from, with the one thing to do about it once it is mended. */
export function WorksAgain({ person, failing, named = false }: Props): ReactNode {
  const { addresses: texts } = useRepliesTexts();
  const locale = useLocale();
  const act = useAct(AddressWorksAgainDocument);
  return (
    <>
      <p>
        {named && (
          <>
            <strong>{person.name}</strong>
            <br />
          </>
        )}
        {failing.address}
        <br />
        <span className="muted">{texts.since(moment(failing.since, locale), failing.status)}</span>
      </p>
      <Button
        variant="default"
        aria-label={texts.worksFor(person.name)}
        loading={act.isPending}
        onClick={() => act.mutate({ personId: person.id })}
      >
        {texts.works}
      </Button>
      <Trouble error={act.error} />
    </>
  );
}
