import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import {
  ConfirmAnswerByLinkDocument,
  ConfirmationPageDocument,
} from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { NoticedQuestion } from './noticed.tsx';
import { usePromises } from './promises-texts.ts';

const route = getRouteApi('/phone/noticed/$answerId/$token');

/** What the link in a mail opens: opening it changes nothing, only a tap does. */
export function NoticedPage(): ReactNode {
  const link = route.useParams();
  const { noticed: texts } = usePromises();
  const page = useQuery(reading(ConfirmationPageDocument, link));
  const [thanked, setThanked] = useState(false);
  const confirm = useAct(ConfirmAnswerByLinkDocument, () => setThanked(true));
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      {thanked ? (
        <Notice good>
          <p>{texts.thanks}</p>
        </Notice>
      ) : (
        <Shown of={page}>
          {({ confirmationPage: question }) =>
            question.spent ? (
              <p>{texts.spent}</p>
            ) : (
              <>
                <p className="lead">{texts.lead}</p>
                <NoticedQuestion
                  question={question}
                  isPending={confirm.isPending}
                  error={confirm.error}
                  onChoose={(confirmation) => confirm.mutate({ ...link, confirmation })}
                />
                <p className="small">{texts.nameless}</p>
              </>
            )
          }
        </Shown>
      )}
    </>
  );
}
