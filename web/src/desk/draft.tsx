import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { PinDraftVisitDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { dayAndSpan } from '../time/format.ts';
import { groupBy } from '../ui/group-by.ts';
import { Trouble } from '../ui/trouble.tsx';
import type { Run } from './asked.ts';
import { MoveVisit, PutBack } from './move-visit.tsx';
import { Panel } from './panel.tsx';
import { useDeskTexts } from './texts.ts';

/** Who falls short, and why; shown before what did succeed. */
export function Gaps({ gaps }: { gaps: Run['gaps'] }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  if (gaps.length === 0) return null;
  return (
    <Panel title={texts.gaps(gaps.length)} note={texts.gapsNote}>
      <ul className="rows">
        {gaps.map(({ person, missing, reason, sentences }) => (
          <li key={person.id + reason}>
            <p>
              <strong>{person.name}</strong> · {texts.short(missing)}
              <br />
              {sentences[0]}
              <br />
              <span className="muted">{sentences.slice(1).join(' ')}</span>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function ProposedVisits({ visits }: { visits: Run['visits'] }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const locale = useLocale();
  const sorted = visits.toSorted((a, b) => a.slot.startsAt.localeCompare(b.slot.startsAt));
  const people = groupBy(sorted, ({ person }) => person.id).sort(([, [a]], [, [b]]) =>
    (a?.person.name ?? '').localeCompare(b?.person.name ?? '', locale),
  );
  return (
    <Panel title={texts.proposed(visits.length)}>
      {visits.length === 0 && <p className="muted">{texts.nothingProposed}</p>}
      {people.map(([id, own]) => (
        <section key={id}>
          <h3>{own[0]?.person.name}</h3>
          <ul className="rows">
            {own.map((visit) => (
              <Proposed key={visit.id} visit={visit} />
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}

function Proposed({ visit }: { visit: Run['visits'][number] }): ReactNode {
  const locale = useLocale();
  const { id, isPinned, slot, reasons } = visit;
  return (
    <li className="proposed">
      <div>
        <p>
          <strong>{dayAndSpan(slot, locale)}</strong>
          <br />
          {slot.team.visitType.name} · {slot.team.name}, {slot.team.site.name}
        </p>
        <PutBack visit={visit} />
      </div>
      <ul className="whys">
        {reasons.map(({ code, sentence }) => (
          <li key={code}>{sentence}</li>
        ))}
      </ul>
      <div className="steps">
        <Pin id={id} isPinned={isPinned} />
        <MoveVisit visit={visit} />
      </div>
    </li>
  );
}

function Pin({ id, isPinned }: { id: string; isPinned: boolean }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const pin = useAct(PinDraftVisitDocument);
  return (
    <div>
      {isPinned && <span className="pill petrol">{texts.pinned}</span>}{' '}
      <Button
        size="compact-sm"
        variant="subtle"
        loading={pin.isPending}
        onClick={() => pin.mutate({ id, pinned: !isPinned })}
      >
        {isPinned ? texts.unpin : texts.pin}
      </Button>
      <Trouble error={pin.error} />
    </div>
  );
}
