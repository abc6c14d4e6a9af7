import type { JobDeps } from './deps.ts';
import { alertOps } from './alertOps.ts';
import { earliest } from './earliest.ts';
import type { Pace } from './delivery/pace.ts';

const BEAT_MS = 5_000;
const LOOK_MS = 30_000;
/** A replica that said nothing for so long is not counted. */
export const ALIVE_WITHIN_MS = 20_000;
const SILENCE_MS = 5 * 60_000;
const OVERDUE_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;

/**
 * Says that this replica lives, and raises the alarm when nothing ran for longer than it should: when nobody was at work, as
 * soon as somebody is again; when work is due and not done, while it is so.
 */
export class Watch {
  readonly #deps: JobDeps;
  readonly #pace: Pace;
  readonly #id: string;
  #beatAt = Number.NEGATIVE_INFINITY;
  #lookAt: number;

  constructor(deps: JobDeps, pace: Pace) {
    this.#deps = deps;
    this.#pace = pace;
    this.#id = deps.ids.uuid();
    this.#lookAt = deps.monotonic() + LOOK_MS;
  }

  /** To be called at every wake; does nothing most of the time. */
  async run(): Promise<void> {
    const { monotonic } = this.#deps;
    if (monotonic() - this.#beatAt >= BEAT_MS) {
      this.#beatAt = monotonic();
      await this.#beat();
    }
    if (monotonic() >= this.#lookAt) {
      this.#lookAt = monotonic() + LOOK_MS;
      await this.#look();
    }
  }

  async leave(): Promise<void> {
    await this.#deps.engine.replicas.leave(this.#id);
  }

  async #beat(): Promise<void> {
    const { engine, clock, replicaName } = this.#deps;
    const silence = await engine.replicas.beat(this.#id, replicaName);
    this.#pace.replicas = Math.max(1, (await engine.replicas.live(ALIVE_WITHIN_MS)).length);
    if (silence !== undefined && silence.ms >= SILENCE_MS) {
      await alertOps(
        this.#deps,
        clock.now(),
        `silence:${silence.since}`,
        (m) => m.delivery.silence(Math.round(silence.ms / 60_000)),
        { callsAdmins: true },
      );
    }
  }

  async #look(): Promise<void> {
    const { engine, clock, log } = this.#deps;
    const now = clock.now();
    const oldest = earliest(await Promise.all([engine.jobs.oldestDue(now), engine.outbox.oldestDue(now)]));
    const lateMs = oldest === undefined ? 0 : now.getTime() - oldest.getTime();
    if (lateMs >= OVERDUE_MS) {
      log.error({ lateMs }, 'work is due and not done');
      const hour = Math.floor(now.getTime() / HOUR_MS);
      await alertOps(this.#deps, now, `overdue:${hour}`, (m) =>
        m.delivery.overdue(Math.round(lateMs / 60_000)),
      );
    }
  }
}
