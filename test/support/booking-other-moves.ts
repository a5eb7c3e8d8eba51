import { Temporal } from 'temporal-polyfill';
import * as acts from './booking-acts.ts';
import * as exchanges from './booking-exchanges.ts';
import type { ModelExchange, ModelVisit } from './booking-model.ts';
import { onVisit, somebody, someSlot, someVisit } from './booking-parts.ts';
import type { Game, Move } from './booking-parts.ts';

/** Lines, questions to colleagues, and slots that change under their visits. */
const HOUR = 3_600_000;

export function waiting(game: Game): Move {
  const [personId, slotId] = [somebody(game), someSlot(game)];
  let id = '';
  return {
    name: 'join',
    run: async () => {
      ({ id } = await game.house.waitlist.join(game.actor(personId), slotId));
    },
    expect: () => {
      const objection = acts.join(game.model, personId, slotId);
      if (objection === null) game.model.entries.push({ id, slotId, personId, waiting: true });
      return objection;
    },
  };
}

export function leaving(game: Game): Move | null {
  const entries = game.model.entries.slice(-20);
  if (entries.length === 0) return null;
  const { id, personId } = game.random.pick(entries);
  return {
    name: 'leave',
    run: () => game.house.waitlist.leave(game.actor(personId), id),
    expect: () => {
      for (const entry of game.model.entries) if (entry.id === id) entry.waiting = false;
      return null;
    },
  };
}

export const offering = (game: Game): Move => ({
  name: 'offer',
  run: () => game.house.waitlist.offerDue(),
  expect: () => null,
});

export const asking = (game: Game) =>
  onVisit(game, ['CONFIRMED'], (visit) => {
    const personId = somebody(game);
    const by = game.actor(visit.personId);
    return question(game, { visit, other: null, personId }, () =>
      game.house.exchanges.askStandIn(by, visit.id, personId),
    );
  });

export const swapping = (game: Game) =>
  onVisit(game, ['CONFIRMED'], (visit) => {
    const other = someVisit(game, ['CONFIRMED']);
    if (other === null) return asking(game);
    const by = game.actor(visit.personId);
    return question(game, { visit, other, personId: other.personId }, () =>
      game.house.exchanges.askSwap(by, visit.id, other.id),
    );
  });

function question(
  { model }: Game,
  about: { visit: ModelVisit; other: ModelVisit | null; personId: string },
  ask: () => Promise<{ id: string }>,
): Move {
  let id = '';
  return {
    name: about.other === null ? 'ask a stand-in' : 'ask a swap',
    run: async () => {
      ({ id } = await ask());
    },
    expect: () => {
      const objection = exchanges.whyNotAsk(model, about);
      if (objection === null) exchanges.ask(model, id, about);
      return objection;
    },
  };
}

function someQuestion({ model, random }: Game): ModelExchange | null {
  const recent = [...model.exchanges.values()].slice(-15);
  const open = recent.filter(({ state }) => state === 'ASKED');
  const among = random.below(8) === 0 ? recent : open;
  return among.length === 0 ? null : random.pick(among);
}

export function answering(game: Game): Move | null {
  const asked = someQuestion(game);
  if (asked === null) return null;
  const yes = game.random.below(4) > 0;
  const { id, personId } = asked;
  return {
    name: yes ? 'take over' : 'do not take over',
    run: () => game.house.exchanges.answer(game.actor(personId), id, yes),
    expect: (names) => exchanges.answerExchange(game.model, { id, yes }, names),
  };
}

export function takingBack(game: Game): Move | null {
  const asked = someQuestion(game);
  if (asked === null) return null;
  const { id, visitId } = asked;
  const by = game.actor(game.model.visit(visitId).personId);
  return {
    name: 'withdraw a question',
    run: () => game.house.exchanges.withdraw(by, id),
    expect: () => exchanges.withdrawQuestion(game.model, id),
  };
}

export function closing(game: Game): Move {
  const slot = game.model.slot(someSlot(game));
  const withVisits = game.random.below(3) === 0;
  const lead = game.leads.get(slot.teamId) ?? game.house.world.hr;
  return {
    name: 'withdraw a slot',
    run: () => game.house.doors.withdrawSlot(lead, slot.id, withVisits),
    expect: () => exchanges.withdrawSlot(game.model, game.model.slot(slot.id), withVisits),
  };
}

export function retiming(game: Game): Move {
  const slot = game.model.slot(someSlot(game));
  const lead = game.leads.get(slot.teamId) ?? game.house.world.hr;
  const startsAt = game.someMoment();
  const endsAt = startsAt + 2 * HOUR;
  const withVisits = game.random.below(3) > 0;
  const times = {
    startsAt: Temporal.Instant.fromEpochMilliseconds(startsAt),
    endsAt: Temporal.Instant.fromEpochMilliseconds(endsAt),
    withVisits,
  };
  const changed = { startsAt, endsAt, withVisits };
  return {
    name: 'move a slot',
    run: () => game.house.doors.retimeSlot(lead, slot.id, times),
    expect: () => exchanges.retimeSlot(game.model, game.model.slot(slot.id), changed),
  };
}
