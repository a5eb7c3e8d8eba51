import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/platform/actor.ts';
import type { Config } from '../../src/platform/config.ts';
import { Links } from '../../src/platform/links.ts';
import { DraftsService } from '../../src/reflections/drafts.service.ts';
import type { NewDraft } from '../../src/reflections/drafts.service.ts';
import type { NewNote } from '../../src/reflections/notes.service.ts';
import { NotesService } from '../../src/reflections/notes.service.ts';
import { OwnWordsService } from '../../src/reflections/own-words.service.ts';
import type { OwnWords } from '../../src/reflections/own-words.service.ts';
import { ReflectionsModule } from '../../src/reflections/reflections.module.ts';
import { ReflectionsService } from '../../src/reflections/reflections.service.ts';
import { openRooms } from './rooms.ts';
import { programmeOf, visitOf } from './visited.ts';
import { at, World } from './world.ts';

/** In a session that a mailbox does not open. */
export const surely = (actor: Actor): Actor => ({ ...actor, assurance: 'HIGH' });

export const aNote = (text: string, writtenAt = '2026-09-01T07:30:00Z'): NewNote => ({
  id: randomUUID(),
  text,
  writtenAt: at(writtenAt),
});

/** One sitting at one form: what it sends each time it saves. */
export function aSitting(): (...answers: string[]) => NewDraft {
  const writer = randomUUID();
  let turn = 0;
  return (...answers) => {
    turn += 1;
    const three = [0, 1, 2].map((place) => answers[place] ?? '');
    return { writer, turn, continues: null, answers: three };
  };
}

export const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    ({ code }: { code: string }) => code,
  );

export type OwnVisit = Readonly<{
  marleen: Actor;
  visitId: string;
  token: string;
  read(): Promise<OwnWords>;
}>;

type Desk = Awaited<ReturnType<typeof openRooms>>;

/** A team in Amersfoort, and the desks of what a visitor writes; on 1 September 2026, 10.00 uur. */
export class OwnWordsScene {
  private constructor(
    readonly world: World,
    readonly desk: Desk,
    readonly programmeId: string,
    readonly teamId: string,
  ) {}

  static async open(): Promise<OwnWordsScene> {
    const world = await World.open();
    const desk = await openRooms(world, [ReflectionsModule]);
    const programmeId = await programmeOf(world);
    return new OwnWordsScene(world, desk, programmeId, await world.team('Storingsdienst'));
  }

  get links(): Links {
    return this.desk(Links);
  }

  get notes(): NotesService {
    return this.desk(NotesService);
  }

  get drafts(): DraftsService {
    return this.desk(DraftsService);
  }

  get reflections(): ReflectionsService {
    return this.desk(ReflectionsService);
  }

  /** Another process of the product on the same database, as it is set up. */
  replica(config: Partial<Config>): Promise<Desk> {
    return openRooms(this.world, [ReflectionsModule], config);
  }

  /** Somebody's visit on 1 September, 06.00–09.00 uur. */
  async visit(): Promise<OwnVisit> {
    const { world, programmeId, teamId } = this;
    const marleen = await world.actor('Marleen');
    const visitId = await visitOf(world, { programmeId, personId: marleen.personId, teamId });
    const token = this.desk(Links).sign('look-back', visitId);
    const ownWords = this.desk(OwnWordsService);
    const read = () => ownWords.ownWords(surely(marleen), visitId, 'nl');
    return { marleen, visitId, token, read };
  }

  close(): Promise<void> {
    return this.world.close();
  }
}
