import type { WebChange } from '../../handlers/ports/webChat.ts';

/** More than what is written while one may look back. */
const KEPT = 20_000;

/** The last messages and changes that this process has published, in its own order. */
export class Recent {
  readonly #keys = new Map<string, number>();

  /** False when it was published before. */
  add(change: WebChange): boolean {
    if (this.has(change)) {
      return false;
    }
    this.#keys.set(keyOf(change), change.seq);
    const oldest = this.#keys.keys().next();
    if (this.#keys.size > KEPT && oldest.done !== true) {
      this.#keys.delete(oldest.value);
    }
    return true;
  }

  has(change: WebChange): boolean {
    return this.#keys.has(keyOf(change));
  }

  /** Whether something is among what was published up to the one with this number; of two with it, up to the first. */
  upTo(seq: number): (change: WebChange) => boolean {
    const before = new Set<string>();
    for (const [key, number] of this.#keys) {
      before.add(key);
      if (number === seq) {
        return (change) => before.has(keyOf(change));
      }
    }
    return () => false;
  }
}

function keyOf({ id, seq }: WebChange): string {
  return `${seq} ${id}`;
}
