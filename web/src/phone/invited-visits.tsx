import { Link } from '@tanstack/react-router';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { lazy, Suspense, useId, useState } from 'react';
import type { InvitationFactsFragment } from '../api/generated/phone/graphql.ts';
import { Loading } from '../ui/loading.tsx';
import { useAnswering } from './answering-texts.ts';
import { useBefore } from './before-texts.ts';
import { Brief } from './brief.tsx';
import type { Answers } from './choices.ts';
import { InvitationReadiness } from './invitation-readiness.tsx';
import { ownWordsReady } from './own-words-texts.ts';
import { bookingReady } from './booking-texts.ts';
import { VisitHead } from './visit-card.tsx';

const LinkExpectation = lazy(async () => {
  const [part] = await Promise.all([import('./link-expectation.tsx'), ownWordsReady()]);
  return { default: part.LinkExpectation };
});

const MoveByLink = lazy(async () => {
  const [part] = await Promise.all([import('./move-by-link.tsx'), bookingReady()]);
  return { default: part.MoveByLink };
});

type Page = InvitationFactsFragment;
type Moving = UseMutationResult<Page | null, Error, Answers>;
type Props = {
  token: string;
  page: Page;
  visits: readonly Page['visits'][number][];
  /** Nothing else on the page is the next step. */
  main: boolean;
  move: Moving;
};

/** What was answered, with what follows a yes: the brief, what is to be signed, what one expects. */
export function InvitedVisits({ token, page, visits, main, move }: Props): ReactNode {
  const texts = useAnswering();
  const next = visits.find(({ state }) => state === 'CONFIRMED');
  const asked = askedOnce(page);
  return (
    <>
      <h2>{texts.others}</h2>
      {visits.map((visit) => (
        <section key={visit.id} className="card">
          <VisitHead visit={visit} />
          {visit.state === 'CONFIRMED' && (
            <Agreed
              token={token}
              page={page}
              visit={visit}
              items={asked.get(visit.id) ?? []}
              isNext={visit === next}
              main={main && visit === next}
              move={move}
            />
          )}
        </section>
      ))}
      {next && <WhatNext />}
    </>
  );
}

type Items = Page['readiness'][number]['items'];

/**
 * Signing counts for every visit until it ends, so that each item stands below the first visit that
 * needs it, and again below a later one by which a signature will have ended.
 */
function askedOnce({ readiness }: Page): ReadonlyMap<string, Items> {
  const asked = new Set<string>();
  return new Map(
    readiness.map(({ visitId, items }) => {
      const first = items.filter(({ item, state }) => !asked.has(`${state} ${item.id}`));
      for (const { item, state } of first) asked.add(`${state} ${item.id}`);
      return [visitId, first];
    }),
  );
}

type AgreedProps = Omit<Props, 'visits'> & {
  visit: Page['visits'][number];
  items: Items;
  isNext: boolean;
};

function Agreed({ token, page, visit, items, isNext, main, move }: AgreedProps): ReactNode {
  const texts = useAnswering();
  const [moving, setMoving] = useState(false);
  const expectation = page.expectations.find(({ visitId }) => visitId === visit.id);
  return (
    <>
      <BriefOf visit={visit} main={main} />
      <InvitationReadiness token={token} visitId={visit.id} items={items} maySign={page.maySign} />
      <Suspense fallback={<Loading />}>
        {expectation && (
          <LinkExpectation token={token} expectation={expectation} unfolded={isNext} />
        )}
        {moving && (
          <MoveByLink
            token={token}
            visitId={visit.id}
            busy={move.isPending}
            onMove={(slotId) => {
              move.mutate({ accept: [], decline: [], move: [{ id: visit.id, slotId }] });
              setMoving(false);
            }}
            onKeep={() => setMoving(false)}
          />
        )}
      </Suspense>
      {!moving && visit.actions.includes('POSTPONE') && (
        <div className="actions">
          <button type="button" className="quiet" onClick={() => setMoving(true)}>
            {texts.otherMoment}
          </button>
        </div>
      )}
    </>
  );
}

/** A minute's reading, on the same page; what the team said before is for who signs in. */
function BriefOf({ visit, main }: Pick<AgreedProps, 'visit' | 'main'>): ReactNode {
  const texts = useAnswering();
  const { errand } = useBefore();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div className="actions">
        <button
          type="button"
          className={main && !open ? 'go' : 'quiet'}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? texts.hideBrief : texts.brief}
        </button>
      </div>
      <div id={id}>
        {open && (
          <>
            <Brief visit={visit} />
            {visit.visitType.errand !== '' && (
              <>
                <h3>{errand}</h3>
                <p>{visit.visitType.errand}</p>
              </>
            )}
            <p>
              <Link to="/visits/$visitId/brief" params={{ visitId: visit.id }}>
                {texts.toldBefore}
              </Link>
            </p>
          </>
        )}
      </div>
    </>
  );
}

function WhatNext(): ReactNode {
  const { next } = useAnswering();
  return (
    <section>
      <h2>{next.title}</h2>
      <ol className="steps">
        <li>{next.calendar}</li>
        <li>{next.reminder}</li>
        <li>{next.after}</li>
      </ol>
      <p className="small">{next.cannot}</p>
    </section>
  );
}
