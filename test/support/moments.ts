import { Database } from '../../src/platform/database/database.service.ts';
import type { MessagesScene } from './messages.ts';

type Act = Readonly<{
  /** Of so many moments: statements of the first process, and answers of the mail server. */
  after: number;
  act: () => Promise<unknown>;
}>;

/**
 * Does something while the first process sends, at a moment that follows from what has happened until
 * then and not from a clock; at the end, when less happens. Returns how many moments there were.
 */
export async function whileSending(scene: MessagesScene, { after, act }: Act): Promise<number> {
  let moments = 0;
  let reach = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const pass = (): null => {
    moments += 1;
    if (moments > after) reach();
    return null;
  };
  const stop = scene.service(Database).onStatement(pass);
  scene.smtp.answer({ recipient: pass, data: pass });
  const acted = reached.then(act);
  await scene.sendDue().finally(() => {
    stop();
    scene.smtp.answer({ recipient: () => null, data: () => null });
    reach();
  });
  await acted;
  return moments;
}
