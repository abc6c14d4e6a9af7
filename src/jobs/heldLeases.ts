import type { Leases } from '../handlers/ports/lease.ts';
import type { JobDeps } from './deps.ts';
import { faultOf } from './fault.ts';

/** Of a lease's time the last part is not used: what is begun in it might end after it. */
const USED = 0.9;

/** A lease of this process, as far as it can know by itself. */
export interface HeldLease {
  readonly token: string;
  /** Whether it may still be counted on: asked before every step that others would see. */
  held(): boolean;
  /** Nothing is left to do under it. */
  end(): void;
}

interface Entry {
  readonly queue: Leases;
  readonly token: string;
  readonly leaseMs: number;
  until: number;
}

/**
 * The leases of this process. They are extended a third of their time before they would have run out twice over; a process
 * that was paused finds by its own clock that it may no longer go on, before it finds so by the database's.
 */
export class HeldLeases {
  readonly #deps: Pick<JobDeps, 'monotonic' | 'log'>;
  readonly #entries = new Set<Entry>();

  constructor(deps: Pick<JobDeps, 'monotonic' | 'log'>) {
    this.#deps = deps;
  }

  /** `since`: on the monotonic clock, before the claim was sent: the database started to count after it. */
  open(queue: Leases, token: string, leaseMs: number, since: number): HeldLease {
    const entry: Entry = { queue, token, leaseMs, until: since + leaseMs * USED };
    this.#entries.add(entry);
    return {
      token,
      held: () => this.#deps.monotonic() < entry.until,
      end: () => {
        this.#entries.delete(entry);
      },
    };
  }

  /** Extends what has used up a third of its time. */
  async beat(): Promise<void> {
    const now = this.#deps.monotonic();
    const worn = [...this.#entries].filter(({ until, leaseMs }) => until - now < (leaseMs * USED * 2) / 3);
    await Promise.all(worn.map((entry) => this.#extend(entry)));
  }

  /** Gives back what is still held: others need not wait for it. */
  async release(): Promise<void> {
    const left = [...this.#entries];
    this.#entries.clear();
    await Promise.all(left.map(({ queue, token }) => queue.release(token)));
  }

  async #extend(entry: Entry): Promise<void> {
    const since = this.#deps.monotonic();
    try {
      if (await entry.queue.extend(entry.token, entry.leaseMs)) {
        entry.until = since + entry.leaseMs * USED;
      }
    } catch (error) {
      // It runs out by itself; whatever is done under it until then is checked again by the database.
      this.#deps.log[faultOf(error) === 'away' ? 'debug' : 'warn'](
        { err: error },
        'a lease was not extended',
      );
    }
  }
}
