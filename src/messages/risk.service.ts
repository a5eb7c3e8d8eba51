import { Injectable } from '@nestjs/common';

/** So many mails of one process, and no more, can arrive twice when it ends by force. */
export const AT_RISK = 2;

/** One mail's place among those that can arrive twice. */
export type Place = Readonly<{
  /** Waits until a place is free; whoever asked first gets it first. */
  take: () => Promise<void>;
  /** Whether it was taken, is still waited for, or was never asked for. */
  leave: () => void;
}>;

type Waiting = Readonly<{ letIn: () => void; sendAway: (reason: Error) => void }>;

/**
 * A mail is at risk from its last line, at which the mail server takes it (RFC 5321, section 4.1.1.4),
 * until it is marked in the database: when the process ends by force in between, nobody knows that it
 * has arrived, and it is sent again. So dialogues go on side by side, and only their ends wait for
 * each other.
 */
@Injectable()
export class Risk {
  /** The first of them have a place, the others wait for one. */
  private line: Waiting[] = [];

  place(): Place {
    let own: Waiting | null = null;
    let isOver = false;
    const take = (): Promise<void> =>
      new Promise((letIn, sendAway) => {
        if (isOver) return sendAway(over());
        own = { letIn, sendAway };
        this.line.push(own);
        this.letIn();
      });
    const leave = (): void => {
      isOver = true;
      if (own === null) return;
      if (this.line.indexOf(own) >= AT_RISK) own.sendAway(over());
      this.line = this.line.filter((each) => each !== own);
      this.letIn();
    };
    return { take, leave };
  }

  /** Nobody is let in while nothing can be marked: those that wait end before their last line. */
  sendAway(): void {
    for (const waiting of this.line.splice(AT_RISK)) waiting.sendAway(over());
  }

  private letIn(): void {
    for (const first of this.line.slice(0, AT_RISK)) first.letIn();
  }
}

/** The link broke before a place was free; the mail server has thrown the mail away. */
const over = (): Error => new Error('The dialogue with the mail server is over.');
