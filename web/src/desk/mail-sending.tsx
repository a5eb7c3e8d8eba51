import type { ReactNode } from 'react';
import type { MailSendingQuery } from '../api/generated/desk/graphql.ts';
import { useLocale } from '../session/locale.ts';
import { moment } from '../time/format.ts';
import { Notice } from '../ui/notice.tsx';
import { useMail } from './mail-texts.ts';

type Sending = MailSendingQuery['mailSending'];

export function MailSending({ sending }: { sending: Sending }): ReactNode {
  const { now: texts } = useMail();
  const locale = useLocale();
  const { stoppedSince, waiting, oldestDueAt } = sending;
  const since = oldestDueAt ? `, ${texts.oldest(moment(oldestDueAt, locale))}` : '';
  return (
    <>
      {stoppedSince ? <Stopped sending={sending} since={stoppedSince} /> : <p>{texts.working}</p>}
      {!stoppedSince && sending.failure && (
        <p className="muted">
          {texts.unsteady} ({sending.failure})
        </p>
      )}
      <dl className="mail-facts">
        <Fact name={texts.waiting} value={`${waiting}${since}`} />
        <Fact name={texts.dead} value={String(sending.dead)} />
        <Fact name={texts.expired} value={String(sending.expired)} />
        <Fact name={texts.server} value={sending.server ?? texts.noServer} />
        <Fact name={texts.sender} value={sending.sender} />
      </dl>
    </>
  );
}

function Stopped({ sending, since }: { sending: Sending; since: string }): ReactNode {
  const { now: texts } = useMail();
  const locale = useLocale();
  const { remedy, failure, nextTryAt } = sending;
  return (
    <Notice>
      <p>
        <strong>{texts.stopped(moment(since, locale))}</strong>
      </p>
      {remedy && <p>{texts.remedy[remedy]}</p>}
      {failure && (
        <p>
          {texts.code}: {failure}
        </p>
      )}
      {nextTryAt && <p>{texts.nextTry(moment(nextTryAt, locale))}</p>}
    </Notice>
  );
}

function Fact({ name, value }: { name: string; value: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
