import type { Socket } from 'node:net';

/** What goes wrong with a call. */
export type Fault =
  | { readonly kind: 'limited'; readonly afterSeconds: number }
  | { readonly kind: 'status'; readonly status: number }
  /** Refused by name: `channel_not_found`. */
  | { readonly kind: 'error'; readonly error: string }
  /** Done, but the connection breaks before the answer. */
  | { readonly kind: 'lostAnswer' }
  /** The connection breaks before anything is done. */
  | { readonly kind: 'unreachable' }
  /** Answered late. `accepted`: done at once, only its answer is late; otherwise not done if the caller has gone away by then. */
  | { readonly kind: 'hang'; readonly ms: number; readonly accepted?: boolean }
  /** The same until it is released. */
  | { readonly kind: 'hangForever'; readonly accepted?: boolean };

interface Planned {
  readonly method: string;
  readonly fault: Fault;
  readonly channel: string | undefined;
  left: number;
}

/** Which of the next calls fail, and what waits to be released. */
export class FaultPlan {
  readonly #planned: Planned[] = [];
  readonly #hanging = new Set<() => void>();

  /** `method`: `*` for every call. Without `times` once; planned faults are used up in their order. */
  plan(method: string, fault: Fault, times: number, channel: string | undefined): void {
    this.#planned.push({ method, fault, channel, left: times });
  }

  take(method: string, channel: string | undefined): Fault | undefined {
    const found = this.#planned.find(
      (one) =>
        one.left > 0 &&
        (one.method === '*' || one.method === method) &&
        (one.channel === undefined || one.channel === channel),
    );
    if (found === undefined) {
      return undefined;
    }
    found.left -= 1;
    return found.fault;
  }

  clear(): void {
    this.#planned.length = 0;
    this.release();
  }

  /** How many calls hang. */
  get hanging(): number {
    return this.#hanging.size;
  }

  release(): void {
    for (const go of [...this.#hanging]) {
      go();
    }
  }

  /** Resolves after `ms`, when it is released, or when the caller has gone away. */
  async hang(ms: number | undefined, caller: Socket): Promise<void> {
    await new Promise<void>((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        caller.off('close', go);
        this.#hanging.delete(go);
        resolve();
      };
      const timer = ms === undefined ? undefined : setTimeout(go, ms);
      caller.once('close', go);
      this.#hanging.add(go);
    });
  }
}
