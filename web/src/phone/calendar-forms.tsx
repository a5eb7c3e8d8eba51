import type { ReactNode } from 'react';
import { useState } from 'react';
import { base64Of } from '../api/base64.ts';
import {
  AddCalendarAddressDocument,
  UploadCalendarDocument,
} from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useCalendars } from './calendars-texts.ts';

type AddressProps = { personId: string; isFirst: boolean; replaces: boolean };

/** The address is typed once; from then on only its host is shown. */
export function CalendarAddress({ personId, isFirst, replaces }: AddressProps): ReactNode {
  const { address: texts } = useCalendars();
  const [address, setAddress] = useState('');
  const add = useAct(AddCalendarAddressDocument, () => setAddress(''));
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ personId, address: address.trim() });
      }}
    >
      <h2>{replaces ? texts.replace : texts.title}</h2>
      <label>
        {texts.label}
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          maxLength={2_000}
          required
        />
      </label>
      <p className="small">{texts.hint}</p>
      <p className="small">{texts.secret}</p>
      <Trouble error={add.error} />
      <div className="actions">
        <button type="submit" className={isFirst ? 'go' : 'quiet'} disabled={add.isPending}>
          {texts.add}
        </button>
      </div>
    </form>
  );
}

const LARGEST = 2_000_000;

/** Read as soon as it is chosen. */
export function CalendarFile({ personId }: { personId: string }): ReactNode {
  const { file: texts } = useCalendars();
  const [tooLarge, setTooLarge] = useState(false);
  const upload = useAct(UploadCalendarDocument);
  const choose = async (file: File | undefined): Promise<void> => {
    upload.reset();
    setTooLarge(file !== undefined && file.size > LARGEST);
    if (file === undefined || file.size > LARGEST) return;
    upload.mutate({ personId, content: await base64Of(file) });
  };
  return (
    <section className="card">
      <h2>{texts.title}</h2>
      <label>
        {texts.label}
        <input
          type="file"
          accept=".ics,text/calendar"
          disabled={upload.isPending}
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </label>
      {upload.isPending && <p role="status">{texts.reading}</p>}
      {upload.isSuccess && (
        <Notice good>
          <p>{texts.done}</p>
        </Notice>
      )}
      {tooLarge && (
        <Notice>
          <p>{texts.tooLarge}</p>
        </Notice>
      )}
      <Trouble error={upload.error} />
    </section>
  );
}
