import { changedByWords, wrongExamples } from './hostile-mails.ts';
import { wrongMoments } from './mail-zones.ts';
import { actsDuringSending, withOnePoison } from './message-races.ts';
import { afterSilence, wrongReminders } from './message-times.ts';
import type { MessagesScene } from './messages.ts';
import { scale } from './proof.ts';
import type { ProofRow } from './proof.ts';

const SEED = 20_261_122;

export async function silenceRow(scene: MessagesScene): Promise<Omit<ProofRow, 'id'>> {
  const count = scale({ full: 480, reduced: 48 });
  const found = await afterSilence(scene, count);
  const { seconds, tooLate, expired, reminded, wrong, mails, sentNow } = found;
  return {
    what: `down for 26 h, ${count} visits`,
    must: `${tooLate} reminders expired and ${count - tooLate} sent within 60 s; nothing sent too late, nothing kept`,
    measured: `${expired} expired, ${reminded} sent, ${mails} mails in ${seconds.toFixed(1)} s, ${wrong} wrong`,
    ok:
      [expired - tooLate, reminded + tooLate - count, wrong, mails - sentNow].every(
        (difference) => difference === 0,
      ) && seconds < 60,
  };
}

export function reminderRow(): Omit<ProofRow, 'id'> {
  const count = scale({ full: 10_000, reduced: 400 });
  const wrong = wrongReminders(count, SEED);
  return {
    what: `${count} visits around the clock changes of 2026 and 2027, seed ${SEED}`,
    must: 'each reminder once, at 16:00 at the site on the working day before',
    measured: `${wrong.length} otherwise ${wrong.slice(0, 3).join('; ')}`,
    ok: wrong.length === 0,
  };
}

export async function poisonRow(scene: MessagesScene): Promise<Omit<ProofRow, 'id'>> {
  const count = scale({ full: 1_000, reduced: 60 });
  const { first, given } = await withOnePoison(scene, count);
  const [dead, ...others] = given;
  return {
    what: `one message of ${count} that cannot be put into words`,
    must: `${count - 1} sent at once; 1 dead after 6 attempts, on the administrator's page`,
    measured: `${first} sent; ${given.length} dead after ${dead?.attempts} attempts (${dead?.failure})`,
    ok:
      first === count - 1 &&
      others.length === 0 &&
      dead?.attempts === 6 &&
      dead.failure === 'NOT_WRITTEN',
  };
}

export async function hostileRow(scene: MessagesScene): Promise<Omit<ProofRow, 'id'>> {
  const count = scale({ full: 10_000, reduced: 600 });
  const { wrong, refused } = await changedByWords(scene, count, SEED);
  return {
    what: `${count} mails with hostile names, subjects and addresses, seed ${SEED}`,
    must: 'envelope = the stored address, names of headers as ever, or refused before sending',
    measured: `${wrong.length} otherwise ${wrong.slice(0, 3).join('; ')}, ${refused} refused`,
    ok: wrong.length === 0 && refused > 0 && refused < count,
  };
}

export async function raceRow(scene: MessagesScene): Promise<Omit<ProofRow, 'id'>> {
  const rounds = scale({ full: 1_000, reduced: 60 });
  const { wrong, inFlight } = await actsDuringSending(scene, rounds, SEED);
  return {
    what: `cancelled or moved in the moment of sending, ${rounds} rounds, seed ${SEED}`,
    must: 'nothing claimed after the commit; what was in flight is followed by a correction',
    measured: `${wrong.length} otherwise, ${inFlight} in flight and corrected ${JSON.stringify(wrong.slice(0, 3))}`,
    ok: wrong.length === 0 && inFlight > 0,
  };
}

export async function examplesRow(): Promise<Omit<ProofRow, 'id'>> {
  const wrong = await wrongExamples();
  return {
    what: 'every kind of mail in nl and en',
    must: 'both parts in the reader’s language, at most 40 kB',
    measured: `${wrong.length} otherwise ${wrong.slice(0, 5).join('; ')}`,
    ok: wrong.length === 0,
  };
}

export async function momentsRow(scene: MessagesScene): Promise<Omit<ProofRow, 'id'>> {
  const { mails, wrong } = await wrongMoments(scene, scale({ full: 1, reduced: 5 }));
  return {
    what: `${mails} mails about visits in Amsterdam, Kathmandu and St John's, on both sides of the clock change`,
    must: 'day and hour at the site, in the reader’s language',
    measured: `${wrong.length} otherwise ${wrong.slice(0, 5).join('; ')}`,
    ok: wrong.length === 0 && mails >= 24,
  };
}
