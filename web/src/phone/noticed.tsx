import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Confirmation, QuestionFactsFragment } from '../api/generated/phone/graphql.ts';
import {
  ConfirmAnswerDocument,
  ConfirmationQuestionsDocument,
} from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { day } from '../time/format.ts';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { usePromises } from './promises-texts.ts';

const choices = ['YES', 'PARTLY', 'NO'] as const;

type QuestionProps = {
  question: QuestionFactsFragment;
  isPending: boolean;
  error: Error | null;
  onChoose: (confirmation: Confirmation) => void;
};

/** One question, one tap. Nothing is kept on the device: it may be a shared one. */
export function NoticedQuestion({
  question,
  isPending,
  error,
  onChoose,
}: QuestionProps): ReactNode {
  const { noticed: texts } = usePromises();
  const locale = useLocale();
  const { team, point, answer, answeredAt } = question;
  return (
    <section className="card">
      <p className="small">{team}</p>
      <p>
        {texts.heard}:{' '}
        <bdi>
          <strong>{point}</strong>
        </bdi>
      </p>
      <p>
        {texts.answer}: <bdi>{answer}</bdi>{' '}
        <span className="small">
          {texts.doneOn(day(answeredAt, 'Europe/Amsterdam', locale, false))}
        </span>
      </p>
      <Trouble error={error} />
      <div className="actions ways" role="group" aria-label={texts.title}>
        {choices.map((choice) => (
          <button
            key={choice}
            type="button"
            className="quiet"
            disabled={isPending}
            onClick={() => onChoose(choice)}
          >
            {texts.choices[choice]}
          </button>
        ))}
      </div>
    </section>
  );
}

/** What one's own teams are asked; nothing at all where nothing is asked. */
export function Noticed(): ReactNode {
  const { noticed: texts } = usePromises();
  const asked = useQuery(reading(ConfirmationQuestionsDocument, {}));
  return (
    <Shown of={asked}>
      {({ confirmationQuestions: questions }) =>
        questions.length > 0 && (
          <>
            <h2>{texts.title}</h2>
            <p className="lead">{texts.lead}</p>
            {questions.map((question) => (
              <OwnQuestion key={question.answerId} question={question} />
            ))}
            <p className="small">{texts.nameless}</p>
          </>
        )
      }
    </Shown>
  );
}

function OwnQuestion({ question }: { question: QuestionFactsFragment }): ReactNode {
  const confirm = useAct(ConfirmAnswerDocument);
  const { answerId } = question;
  return (
    <NoticedQuestion
      question={question}
      isPending={confirm.isPending}
      error={confirm.error}
      onChoose={(confirmation) => confirm.mutate({ answerId, confirmation })}
    />
  );
}
