import type { Sending } from './sending.ts';
import type { ReactNode } from 'react';
import type { PointFactsFragment, PointInput } from '../api/generated/phone/graphql.ts';
import { useDraft } from '../session/draft.ts';
import { useTexts } from '../session/texts.ts';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import { GiveThanks } from './give-thanks.tsx';
import type { AfterVisit } from './point-form.ts';
import { SharePoint } from './share-point.tsx';
import type { VisitFacts } from './visit-card.tsx';
import { useWhen } from './visit-card.tsx';

type Props = {
  visit: VisitFacts;
  prompts: readonly string[];
  submitted: boolean;
  points: readonly PointFactsFragment[];
  reflect: Sending<string[]>;
  share: Sending<PointInput>;
  about: AfterVisit;
};

export function LookBack({
  visit,
  prompts,
  submitted,
  points,
  reflect,
  share,
  about,
}: Props): ReactNode {
  const { lookBack: texts } = useAfterVisit();
  const { words } = useTexts();
  const when = useWhen();
  return (
    <>
      <PageTitle>{texts.title(visit.team.name)}</PageTitle>
      <p className="lead">
        {visit.visitType.name} · {when(visit)}
      </p>
      {submitted ? (
        <Notice good>
          <p>{texts.thanks}</p>
        </Notice>
      ) : (
        <Reflect visitId={visit.id} prompts={prompts} sending={reflect} />
      )}
      <h2>{texts.shareTitle(visit.team.name)}</h2>
      <p className="lead">{texts.shareLead}</p>
      {points.length > 0 && (
        <ul className="card plain-list">
          {points.map(({ id, kind, text }) => (
            <li key={id}>
              <div className="line">
                <p>{text}</p>
                <p className="small">{words.pointKind[kind]}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <SharePoint visitId={visit.id} about={about} main={submitted} sending={share} />
      <GiveThanks after={about} />
      <p className="small">{texts.unsafe}</p>
    </>
  );
}

type ReflectProps = { visitId: string; prompts: readonly string[]; sending: Sending<string[]> };

const none: Record<string, string> = {};

/** Three questions, one answer is enough; every keystroke stays on the device until it is sent. */
function Reflect({ visitId, prompts, sending }: ReflectProps): ReactNode {
  const { lookBack: texts } = useAfterVisit();
  const draft = useDraft(`look-back:${visitId}`, none);
  const answers = prompts.map((_, place) => draft.value[place] ?? '');
  const submit = async (): Promise<void> => {
    await sending.act(answers.map((answer) => answer.trim()));
    draft.clear();
  };
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        submit().catch(() => undefined);
      }}
    >
      <h2>{texts.privateTitle}</h2>
      <p className="small">{texts.privateText}</p>
      {prompts.map((prompt, place) => (
        <label key={prompt} className="field">
          {prompt}
          <textarea
            value={answers[place]}
            maxLength={5000}
            onChange={(event) => draft.change({ [place]: event.target.value })}
          />
        </label>
      ))}
      <p className="small" role="status">
        {answers.some((answer) => answer !== '') ? texts.onThisDevice : texts.oneIsEnough}
      </p>
      <Trouble error={sending.error} />
      <div className="actions">
        <button type="submit" className="go" disabled={sending.busy}>
          {texts.send}
        </button>
      </div>
    </form>
  );
}
