/** Longer than a platform takes that answers well, shorter than anybody notices. */
const PATIENCE_MS = 100;
/** So many may be waited for besides: a death repeats no more, and so many hanging recipients hold up nobody else. */
const MOST_SLOW = 8;

/**
 * From being sent until it is marked a message is in doubt: a process that dies repeats it. One at a time is in doubt, so that a
 * death repeats one. A platform that takes its time holds up the next message for a moment only; our own marking is waited for.
 */
export class OneByOne {
  readonly #delay: (ms: number) => Promise<void>;
  readonly #slow = new Set<Promise<void>>();
  #nextMay: Promise<unknown> = Promise.resolve();

  constructor(delay: (ms: number) => Promise<void>) {
    this.#delay = delay;
  }

  run<S, M>(send: () => Promise<S>, mark: (sent: S) => Promise<M>): Promise<M> {
    const before = this.#nextMay;
    const sent = before.then(send);
    const marked = sent.then(mark);
    const over = settled(marked);
    this.#nextMay = before.then(() => this.#patience(sent, over));
    return marked;
  }

  async #patience(sent: Promise<unknown>, over: Promise<void>): Promise<void> {
    const answered = await Promise.race([
      settled(sent).then(() => true),
      this.#delay(PATIENCE_MS).then(() => false),
    ]);
    if (answered) {
      await over;
      return;
    }
    const slow = over.finally(() => {
      this.#slow.delete(slow);
    });
    this.#slow.add(slow);
    while (this.#slow.size >= MOST_SLOW) {
      await Promise.race(this.#slow);
    }
  }
}

function settled(work: Promise<unknown>): Promise<void> {
  return work.then(
    () => undefined,
    () => undefined,
  );
}
