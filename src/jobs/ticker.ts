import type { CronTask } from '../handlers/ports/cronTasks.ts';
import type { JobDeps } from './deps.ts';
import type { DueWork, Stopping } from './dueWork.ts';
import { earliest } from './earliest.ts';
import { faultOf } from './fault.ts';
import type { ClockTask, TaskScope } from './tasks/clockTask.ts';

/**
 * Turns the ticks of the clock into jobs: each tick is a row, written in the transaction of its job, so that it happens once
 * whoever of the replicas sees it first, and is made up for by whoever comes back first.
 */
export class Ticker implements DueWork {
  readonly #deps: Pick<JobDeps, 'store' | 'engine' | 'log'>;
  readonly #tasks: readonly ClockTask[];

  constructor(deps: Pick<JobDeps, 'store' | 'engine' | 'log'>, tasks: readonly ClockTask[]) {
    this.#deps = deps;
    this.#tasks = tasks;
  }

  /** Returns how many ticks were turned into jobs. */
  async run(now: Date, stopping: Stopping): Promise<number> {
    const known = await this.#deps.engine.cron.all();
    let ticks = 0;
    for (const [task, scope] of await this.#pairs()) {
      if (stopping()) {
        break;
      }
      ticks += await this.#handle(task, scope, known, now);
    }
    return ticks;
  }

  async nextAt(now: Date): Promise<Date | undefined> {
    return earliest((await this.#pairs()).map(([task, scope]) => task.next(scope, now)));
  }

  async #pairs(): Promise<(readonly [ClockTask, TaskScope])[]> {
    const projects = await this.#deps.store.read.company.projects();
    const company: TaskScope = { id: '', project: null };
    return this.#tasks.flatMap((task) => {
      const scopes =
        task.per === 'company'
          ? [company]
          : projects.map((project): TaskScope => ({ id: project.id, project }));
      return scopes.map((scope) => [task, scope] as const);
    });
  }

  async #handle(task: ClockTask, scope: TaskScope, known: readonly CronTask[], now: Date): Promise<number> {
    const { store, engine, log } = this.#deps;
    const last = known.find((one) => one.task === task.name && one.scope === scope.id)?.lastRunAt;
    try {
      if (last === undefined) {
        // What was just set up starts with its next tick, not with one of the past.
        const since = task.latest(scope, now) ?? now;
        await store.tx((session) => engine.cron.know(session, task.name, scope.id, since));
        return 0;
      }
      let ticks = 0;
      for (const runAt of task.due(scope, last, now)) {
        ticks += await this.#tick(task, scope, runAt, now);
      }
      return ticks;
    } catch (error) {
      if (faultOf(error) === 'away') {
        throw error;
      }
      log.error({ err: error, task: task.name, scope: scope.id }, 'a tick failed and is tried again');
      return 0;
    }
  }

  #tick(task: ClockTask, scope: TaskScope, runAt: Date, now: Date): Promise<number> {
    const { store, engine } = this.#deps;
    return store.tx(async (session) => {
      if (!(await engine.cron.tick(session, task.name, scope.id, runAt, now))) {
        return 0;
      }
      await session.schedule([task.job(scope, runAt)]);
      return 1;
    });
  }
}
