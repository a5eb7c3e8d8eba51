import type { ReactNode } from 'react';
import { useTexts } from '../session/texts.ts';
import type { VisitFacts } from './visit-card.tsx';

/** A minute's reading before one leaves: where, what to bring, what to ask. */
export function Brief({ visit }: { visit: VisitFacts }): ReactNode {
  const { visit: texts } = useTexts();
  const { visitType, team, reasons } = visit;
  return (
    <section>
      <h2>{texts.brief}</h2>
      <div className="card">
        <h3>{texts.where}</h3>
        <p>{team.site.name}</p>
        <p className="small">{team.site.address}</p>
      </div>
      {visitType.whatToBring !== '' && (
        <div className="card">
          <h3>{texts.bringTitle}</h3>
          <p className="lines">{visitType.whatToBring}</p>
        </div>
      )}
      {visitType.questions.length > 0 && (
        <div className="card">
          <h3>{texts.questions}</h3>
          <ul>
            {visitType.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      )}
      {reasons.length > 0 && (
        <div className="card">
          <h3>{texts.why}</h3>
          {reasons.map(({ code, sentence }) => (
            <p key={code}>{sentence}</p>
          ))}
        </div>
      )}
    </section>
  );
}
