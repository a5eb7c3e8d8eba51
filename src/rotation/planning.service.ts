import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import type { Worker } from 'node:worker_threads';
import { startWorkerThread } from '../platform/worker-thread.ts';
import type { Plan, PlanningProblem } from './rules/planner.ts';

/** Plans in a thread of its own, so that the API keeps answering however large the problem. */
@Injectable()
export class PlanningService implements OnModuleDestroy {
  private readonly threads = new Set<Worker>();

  async plan(problem: PlanningProblem): Promise<Plan> {
    const thread = startWorkerThread('planner', import.meta.url, problem);
    this.threads.add(thread);
    try {
      return await new Promise<Plan>((resolve, reject) => {
        thread.once('message', resolve);
        thread.once('error', reject);
        thread.once('exit', (code) => reject(new Error(`The planner ended with ${code}.`)));
      });
    } finally {
      this.threads.delete(thread);
    }
  }

  /** A run that is cut off is taken up again after its lease. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.threads].map((thread) => thread.terminate()));
  }
}
