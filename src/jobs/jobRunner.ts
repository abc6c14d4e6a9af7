import { z } from 'zod';
import { jobKinds } from '../handlers/ports/jobKinds.ts';
import type { JobKind } from '../handlers/ports/jobKinds.ts';
import type { LeasedJob } from '../handlers/ports/jobQueue.ts';
import type { Session } from '../handlers/ports/session.ts';
import { enqueueForOps } from './alertOps.ts';
import { backOff } from './backOff.ts';
import type { JobDeps, JobResult } from './deps.ts';
import type { Stopping } from './dueWork.ts';
import { faultOf, reasonOf } from './fault.ts';
import type { HeldLease, HeldLeases } from './heldLeases.ts';
import { InFlight } from './inFlight.ts';
import type { JobContext, JobDefinition } from './jobDefinition.ts';
import { allJobs } from './kinds/allJobs.ts';
import type { Pump } from './pump.ts';

/** Transactions side by side: the people's own need connections too. */
const SIDE_BY_SIDE = 6;
const MOVED_MS = 1_000;

type GaveUp = (session: Session) => Promise<void>;

/** Runs jobs that are due: a failing one is tried later and later and is then given up; the others go on. */
export class JobRunner implements Pump {
  readonly #deps: JobDeps;
  readonly #leases: HeldLeases;
  readonly #stopping: Stopping;
  readonly #onDone: () => void;
  readonly #inFlight = new InFlight();
  /** What could not be run because the database went away: given back as soon as it is there again. */
  readonly #left: LeasedJob[] = [];
  readonly #jobs: Readonly<Record<string, JobDefinition<never>>>;

  constructor(deps: JobDeps, leases: HeldLeases, stopping: Stopping, onDone: () => void) {
    this.#deps = deps;
    this.#leases = leases;
    this.#stopping = stopping;
    this.#onDone = onDone;
    this.#jobs = allJobs;
  }

  async pump(now: () => Date): Promise<number> {
    for (let job = this.#left.at(-1); job !== undefined; job = this.#left.at(-1)) {
      await this.#deps.engine.jobs.giveBack(job);
      this.#left.pop();
    }
    let taken = 0;
    for (const urgent of [true, false]) {
      const free = SIDE_BY_SIDE - this.#inFlight.size;
      if (free > 0 && !this.#stopping()) {
        taken += await this.#claim(urgent, free, now);
      }
    }
    return taken;
  }

  async idle(): Promise<void> {
    await this.#inFlight.idle();
  }

  nextAt(now: Date): Promise<Date | undefined> {
    return this.#deps.engine.jobs.nextAt(now);
  }

  async #claim(urgent: boolean, count: number, now: () => Date): Promise<number> {
    const { engine, ids, leases, monotonic } = this.#deps;
    const token = ids.uuid();
    const leaseMs = urgent ? leases.urgentMs : leases.normalMs;
    const since = monotonic();
    const jobs = await engine.jobs.claim({ now: now(), count, urgent, token, leaseMs });
    const lease = this.#leases.open(engine.jobs, token, leaseMs, since);
    let left = jobs.length;
    const end = (): void => {
      left -= 1;
      if (left <= 0) {
        lease.end();
      }
      this.#onDone();
    };
    if (left === 0) {
      lease.end();
    }
    for (const job of jobs) {
      this.#inFlight.add(this.#run(job, lease, now).finally(end));
    }
    return jobs.length;
  }

  /** Rejects when the database is away. */
  async #run(job: LeasedJob, lease: HeldLease, now: () => Date): Promise<void> {
    const { onJob } = this.#deps;
    try {
      onJob(job.kind, await this.#attempt(job, lease, now));
    } catch (error) {
      this.#left.push(job);
      throw error;
    }
  }

  async #attempt(job: LeasedJob, lease: HeldLease, now: () => Date): Promise<JobResult> {
    const { engine, store, log } = this.#deps;
    const definition = this.#jobs[job.kind];
    if (definition === undefined) {
      return await this.#bury(job, `there is no job of the kind ${job.kind}`, now());
    }
    const payload = jobKinds[job.kind as JobKind].payload.safeParse(job.payload);
    if (!payload.success) {
      return await this.#bury(job, `its payload does not fit: ${z.prettifyError(payload.error)}`, now());
    }
    const context = { ...this.#deps, payload: payload.data, now: now() } as unknown as JobContext<never>;
    const gaveUp = (session: Session): Promise<void> => definition.gaveUp(session, context);
    if (job.ended !== undefined && job.attempts >= job.mostAttempts) {
      return await this.#bury(job, job.ended, now(), gaveUp);
    }
    try {
      const looked = await definition.look(context);
      if (!lease.held()) {
        return 'lost';
      }
      await store.tx(async (session) => {
        await definition.run(session, context, looked);
        await engine.jobs.finish(session, job, context.now);
      });
      return 'done';
    } catch (error) {
      switch (faultOf(error)) {
        case 'away':
          throw error;
        case 'lost':
          log.warn(
            { err: error, jobId: job.id, kind: job.kind },
            'a job was taken over: what was done is dropped',
          );
          return 'lost';
        case 'moved':
          return await this.#retry(job, new Date(now().getTime() + MOVED_MS), error);
        case 'poison':
          log.error({ err: error, jobId: job.id, kind: job.kind }, 'a job failed');
          return job.attempts + 1 >= job.mostAttempts
            ? await this.#bury(job, reasonOf(error), now(), gaveUp)
            : await this.#retry(
                job,
                new Date(now().getTime() + backOff(job.attempts, this.#deps.random)),
                error,
              );
      }
    }
  }

  async #retry(job: LeasedJob, at: Date, error: unknown): Promise<JobResult> {
    return (await this.#deps.engine.jobs.retry(job, at, reasonOf(error))) ? 'retry' : 'lost';
  }

  async #bury(job: LeasedJob, reason: string, now: Date, gaveUp?: GaveUp): Promise<JobResult> {
    const { log } = this.#deps;
    try {
      await this.#buryWith(job, reason, now, gaveUp);
    } catch (error) {
      switch (faultOf(error)) {
        case 'away':
          throw error;
        case 'lost':
          return 'lost';
        case 'moved':
          return await this.#retry(job, new Date(now.getTime() + MOVED_MS), error);
        case 'poison':
          // Whatever is wrong with telling it, it must end.
          log.error({ err: error, jobId: job.id, kind: job.kind }, 'that a job was given up cannot be told');
          await this.#buryWith(job, reason, now);
      }
    }
    log.error({ jobId: job.id, kind: job.kind, reason }, 'a job was given up');
    return 'dead';
  }

  async #buryWith(job: LeasedJob, reason: string, now: Date, gaveUp?: GaveUp): Promise<void> {
    const { engine, store } = this.#deps;
    await store.tx(async (session) => {
      await engine.jobs.bury(session, job, now, reason);
      await gaveUp?.(session);
      await enqueueForOps(session, now, `gaveUp:job:${job.id}:${job.attempts}`, (m) =>
        m.delivery.gaveUp({ what: job.kind, recipient: null, reason }),
      );
    });
  }
}
