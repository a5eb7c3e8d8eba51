import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { MirrorPageQuery } from '../api/generated/phone/graphql.ts';
import { AnswerMirrorDocument, MirrorPageDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAfterVisit } from './after-visit-texts.ts';

const route = getRouteApi('/phone/mirror/$token');
const values = [1, 2, 3, 4, 5];

/** Four taps by the host. Nothing typed is kept on the device: it may be a shared one. */
export function MirrorPage(): ReactNode {
  const { token } = route.useParams();
  const { mirror: texts } = useAfterVisit();
  const page = useQuery(reading(MirrorPageDocument, { token }));
  const [thanked, setThanked] = useState(false);
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      {thanked ? (
        <Notice good>
          <p>{texts.thanks}</p>
        </Notice>
      ) : (
        <Shown of={page}>
          {({ mirrorPage }) => (
            <Taps token={token} page={mirrorPage} onDone={() => setThanked(true)} />
          )}
        </Shown>
      )}
    </>
  );
}

type Props = { token: string; page: MirrorPageQuery['mirrorPage']; onDone: () => void };

function Taps({ token, page, onDone }: Props): ReactNode {
  const { mirror: texts } = useAfterVisit();
  const [given, setGiven] = useState<Record<number, number>>({});
  const answer = useAct(AnswerMirrorDocument, onDone);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate({ token, values: page.items.map((_, item) => given[item] ?? 0) });
      }}
    >
      <p className="lead">{page.visitType.name}</p>
      <p>{texts.anonymous(page.threshold)}</p>
      {page.items.map((item, place) => (
        <fieldset key={item} className="card">
          <legend className="hidden">{item}</legend>
          <p aria-hidden="true">
            <strong>{item}</strong>
          </p>
          <div className="chips five">
            {values.map((value) => (
              <label key={value} className="chip">
                <input
                  type="radio"
                  name={`item-${place}`}
                  required
                  checked={given[place] === value}
                  aria-label={texts.value(value)}
                  onChange={() => setGiven({ ...given, [place]: value })}
                />
                <span aria-hidden="true">{value}</span>
              </label>
            ))}
          </div>
          <p className="row small" aria-hidden="true">
            <span>{texts.least}</span>
            <span>{texts.most}</span>
          </p>
        </fieldset>
      ))}
      <Trouble error={answer.error} />
      <div className="act">
        <button type="submit" className="go" disabled={answer.isPending}>
          {texts.send}
        </button>
      </div>
    </form>
  );
}
