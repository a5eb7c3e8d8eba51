import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import type { Worker } from 'node:worker_threads';
import { startWorkerThread } from '../platform/worker-thread.ts';
import { inPieces, turn } from '../platform/turns.ts';
import type { Given, Told } from './planner.worker.ts';
import type { Plan, PlanningProblem, PlanProgress } from './rules/planner.ts';

/** What the caller makes of the news: to go on, or to end with the best so far. */
export type Hear = (progress: PlanProgress) => Promise<'GO_ON' | 'STOP'>;

/** Plans in a thread of its own, so that the API keeps answering however large the problem. */
@Injectable()
export class PlanningService implements OnModuleDestroy {
  private readonly threads = new Set<Worker>();

  async plan(problem: PlanningProblem, hear: Hear): Promise<Plan> {
    const thread = startWorkerThread('planner', import.meta.url, {});
    this.threads.add(thread);
    try {
      return await new Promise<Plan>((resolve, reject) => {
        thread.on('message', (told: Told) => {
          if ('plan' in told) resolve(told.plan);
          else this.pass(thread, hear(told.progress), reject);
        });
        thread.once('error', reject);
        thread.once('exit', (code) => reject(new Error(`The planner ended with ${code}.`)));
        handOver(problem, thread).catch(reject);
      });
    } finally {
      this.threads.delete(thread);
      await thread.terminate();
    }
  }

  private pass(
    thread: Worker,
    answer: Promise<'GO_ON' | 'STOP'>,
    reject: (error: unknown) => void,
  ): void {
    answer.then((next) => {
      if (next === 'STOP') thread.postMessage(next);
    }, reject);
  }

  /** A run that is cut off is taken up again after its lease. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.threads].map((thread) => thread.terminate()));
  }
}

/** In pieces, because what a thread is given is copied at once, and a year is large. */
async function handOver(problem: PlanningProblem, thread: Worker): Promise<void> {
  const { leaders, slots, ...rest } = problem;
  const give = (given: Given): void => thread.postMessage(given);
  for (const some of inPieces(leaders)) {
    await turn();
    give({ leaders: some });
  }
  for (const some of inPieces(slots)) {
    await turn();
    give({ slots: some });
  }
  await turn();
  give({ rest });
}
