/** Work of several conversations: one after the other within one, in parallel over all of them. */
export class ChatLanes {
  readonly #last = new Map<string, Promise<void>>();
  readonly #failed: (error: unknown) => void;

  /** `failed` is told what a piece of work rejected with; the next one goes on. */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  /** Does it when what was put into this lane before is done. */
  put(lane: string, work: () => Promise<void>): void {
    const before = this.#last.get(lane) ?? Promise.resolve();
    const mine = before
      .then(work)
      .catch(this.#failed)
      .finally(() => {
        if (this.#last.get(lane) === mine) {
          this.#last.delete(lane);
        }
      });
    this.#last.set(lane, mine);
  }

  /** Resolves when nothing is left to do, also of what comes meanwhile. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) {
      await Promise.all(this.#last.values());
    }
  }
}
