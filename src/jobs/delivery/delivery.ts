import type { OutboxRow } from '../../handlers/ports/outboxQueue.ts';
import type { JobDeps } from '../deps.ts';
import type { Stopping } from '../dueWork.ts';
import type { HeldLease, HeldLeases } from '../heldLeases.ts';
import { InFlight } from '../inFlight.ts';
import type { Pump } from '../pump.ts';
import { isAlarm, messagesOf, MOST_IN_DIGEST } from './messagesOf.ts';
import { Pace } from './pace.ts';
import { Sender } from './sender.ts';

/** Recipients spoken to side by side: one that is slow or limited holds up only itself, and so does one that waits for its turn. */
const SIDE_BY_SIDE = 64;
const BATCH = 20;

/** Sends what lies in the outbox, lane by lane: one replica at a time speaks to a recipient, in the order of its messages. */
export class Delivery implements Pump {
  readonly pace: Pace;
  readonly #deps: JobDeps;
  readonly #leases: HeldLeases;
  readonly #stopping: Stopping;
  readonly #onDone: () => void;
  readonly #sender: Sender;
  readonly #inFlight = new InFlight();
  /** Lanes that could not be left because the database went away: left as soon as it is there again. */
  readonly #left: { readonly lane: string; readonly token: string }[] = [];
  /** How often the database went away between sending and marking: who had claimed before that sends no more. */
  #cutOffs = 0;

  constructor(deps: JobDeps, leases: HeldLeases, stopping: Stopping, onDone: () => void) {
    this.#deps = deps;
    this.#leases = leases;
    this.#stopping = stopping;
    this.#onDone = onDone;
    this.pace = new Pace(deps);
    this.#sender = new Sender(deps, this.pace);
  }

  async pump(now: () => Date): Promise<number> {
    for (let left = this.#left.at(-1); left !== undefined; left = this.#left.at(-1)) {
      await this.#deps.engine.outbox.leave(left.lane, left.token, null);
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
    return this.#deps.engine.outbox.nextAt(now);
  }

  async #claim(urgent: boolean, count: number, now: () => Date): Promise<number> {
    const { engine, ids, leases, monotonic } = this.#deps;
    const token = ids.uuid();
    const leaseMs = urgent ? leases.urgentMs : leases.normalMs;
    const since = monotonic();
    const lanes = await engine.outbox.claim({ now: now(), count, urgent, token, leaseMs });
    const lease = this.#leases.open(engine.outbox, token, leaseMs, since);
    let left = lanes.length;
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
    for (const lane of lanes) {
      this.#inFlight.add(this.#empty(lane, lease, now).finally(end));
    }
    return lanes.length;
  }

  /** Rejects when the database is away. */
  async #empty(lane: string, lease: HeldLease, now: () => Date): Promise<void> {
    const { engine } = this.#deps;
    try {
      const until = await this.#send(lane, lease, now);
      await engine.outbox.leave(lane, lease.token, until);
    } catch (error) {
      // What was not marked is sent again under the same key.
      this.#left.push({ lane, token: lease.token });
      throw error;
    }
  }

  /** Where a batch is full of alarms there may be many more, which belong into the same message. */
  async #take(lane: string, token: string, now: Date): Promise<OutboxRow[]> {
    const { outbox } = this.#deps.engine;
    const rows = await outbox.take(lane, token, now, BATCH);
    return rows.length >= BATCH && rows.every(isAlarm)
      ? await outbox.take(lane, token, now, MOST_IN_DIGEST)
      : rows;
  }

  /** Sends what is due; returns until when the lane has to wait, where it has to. */
  async #send(lane: string, lease: HeldLease, now: () => Date): Promise<Date | null> {
    const cutOffs = this.#cutOffs;
    const givenUp = (): boolean => this.#stopping() || !lease.held() || this.#cutOffs > cutOffs;
    const unmarked = (): void => {
      this.#cutOffs += 1;
    };
    for (;;) {
      const rows = givenUp() ? [] : await this.#take(lane, lease.token, now());
      for (const message of messagesOf(rows)) {
        const until = givenUp()
          ? null
          : await this.#sender.send(message, { token: lease.token, givenUp, unmarked, now });
        if (until !== null || givenUp()) {
          return until;
        }
      }
      if (rows.length < BATCH) {
        return null;
      }
    }
  }
}
