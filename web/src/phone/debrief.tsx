import type { ReactNode } from 'react';
import { useOwnWords } from './own-words-texts.ts';

/** Two questions to ask one's host, before one writes anything. */
export function Debrief({ questions }: { questions: readonly string[] }): ReactNode {
  const { debrief: texts } = useOwnWords();
  return (
    <section className="card">
      <h2>{texts.title}</h2>
      <p className="small">{texts.lead}</p>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </section>
  );
}
