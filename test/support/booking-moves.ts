import * as acts from './booking-acts.ts';
import { onVisit, somebody, someSlot } from './booking-parts.ts';
import type { Chance, Game, Move } from './booking-parts.ts';
import type { ModelVisit } from './booking-model.ts';
import * as other from './booking-other-moves.ts';

const FORTNIGHT = 15 * 24 * 3_600_000;

/** Everything that can be done, as often as it is done. */
export function movesOf(game: Game): readonly Chance[] {
  const { waiting, offering, answering, asking, swapping, takingBack, closing, retiming } = other;
  const often = [booking, booking, booking, waiting, waiting, offering, accepting, declining];
  const sometimes = [cancelling, moving, undating, asking, swapping, answering, undoing, undoing];
  const seldom = [proposing, other.leaving, takingBack, concluding, closing, retiming];
  const chances = [...often, ...often, ...sometimes, ...sometimes, ...seldom];
  return chances.map((chance) => () => chance(game));
}

const coming = ['PROPOSED', 'CONFIRMED', 'POSTPONED'];

function booking(game: Game): Move {
  const [personId, slotId] = [somebody(game), someSlot(game)];
  return {
    name: 'book',
    run: () => game.house.bookings.bookVisit(game.actor(personId), slotId),
    expect: (names) => acts.book(game.model, personId, slotId, names),
  };
}

function proposing(game: Game): Move | null {
  const slots = game.openSlots().filter(({ startsAt }) => startsAt > game.now + FORTNIGHT);
  if (slots.length === 0) return null;
  const [personId, { id: slotId }] = [somebody(game), game.random.pick(slots)];
  let answerBy = 0;
  return {
    name: 'propose',
    run: async () => {
      const [visit] = await game.house.propose(game.actor(personId), slotId);
      answerBy = visit?.answerBy?.epochMilliseconds ?? 0;
    },
    expect: (names) => acts.propose(game.model, { personId, slotId, answerBy }, names),
  };
}

const accepting = (game: Game) =>
  onVisit(game, ['PROPOSED'], (visit) => ({
    name: 'accept',
    run: () => game.house.answers.acceptVisit(game.actor(visit.personId), visit.id),
    expect: () => acts.accept(game.model, game.model.visit(visit.id)),
  }));

const declining = (game: Game) =>
  onVisit(game, ['PROPOSED'], (visit) => ({
    name: 'decline',
    run: () => game.house.answers.declineVisit(game.actor(visit.personId), visit.id),
    expect: () => acts.decline(game.model, game.model.visit(visit.id)),
  }));

const cancelling = (game: Game) =>
  onVisit(game, coming, (visit) => ({
    name: 'cancel',
    run: () => game.house.outcomes.cancelVisit(game.actor(visit.personId), visit.id, 'VISITOR'),
    expect: () => acts.cancel(game.model, game.model.visit(visit.id)),
  }));

const postponing = (game: Game, slotOf: (visit: ModelVisit) => string | null) =>
  onVisit(game, coming, (visit) => {
    const slotId = slotOf(visit);
    return {
      name: 'postpone',
      run: () => game.house.bookings.postponeVisit(game.actor(visit.personId), visit.id, slotId),
      expect: () => acts.postpone(game.model, game.model.visit(visit.id), slotId),
    };
  });

const moving = (game: Game) =>
  postponing(game, ({ teamId }) => {
    const own = game.openSlots().filter((slot) => slot.teamId === teamId);
    return own.length === 0 ? someSlot(game) : game.random.pick(own).id;
  });
const undating = (game: Game) => postponing(game, () => null);

const concluding = (game: Game) =>
  onVisit(game, ['CONFIRMED'], (visit) => {
    const lead = game.leads.get(visit.teamId) ?? game.actor(visit.personId);
    const state = game.random.below(2) === 0 ? 'DONE' : 'MISSED';
    const { outcomes } = game.house;
    const by = lead.personId;
    return {
      name: state,
      run: () =>
        state === 'DONE'
          ? outcomes.confirmItHappened(lead, visit.id)
          : outcomes.reportMissed(lead, visit.id),
      expect: () => acts.conclude(game.model, { visit: game.model.visit(visit.id), by, state }),
    };
  });

/** Mostly by who may, shortly after. */
function undoing(game: Game): Move | null {
  const fresh = [...game.model.visits.values()].filter(({ undo }) => undo !== null);
  const [visit] = fresh.sort((a, b) => b.changedAt - a.changedAt);
  if (visit === undefined) return null;
  const by = visit.undo?.by ?? '';
  const lead = game.leads.get(visit.teamId);
  const actor = lead?.personId === by ? lead : game.actor(visit.personId);
  return {
    name: 'undo',
    run: () => game.house.undoing.undoChange(actor, visit.id),
    expect: () => acts.undo(game.model, game.model.visit(visit.id), actor.personId),
  };
}
