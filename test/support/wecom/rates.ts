interface Rate {
  readonly count: number;
  readonly withinMs: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const perMinute = (count: number): Rate => ({ count, withinMs: MINUTE });
export const perHour = (count: number): Rate => ({ count, withinMs: HOUR });
export const perDay = (count: number): Rate => ({ count, withinMs: 24 * HOUR });

/** How often something has been done, by the world's clock. */
export class Rates {
  readonly #taken = new Map<string, number[]>();

  /** Counts one more, unless one of the rates is used up. */
  take(key: string, most: readonly Rate[], at: number): boolean {
    const longest = Math.max(...most.map(({ withinMs }) => withinMs));
    const past = (this.#taken.get(key) ?? []).filter((one) => one > at - longest);
    const isFull = most.some(
      ({ count, withinMs }) => past.filter((one) => one > at - withinMs).length >= count,
    );
    if (!isFull) {
      past.push(at);
    }
    this.#taken.set(key, past);
    return !isFull;
  }
}
