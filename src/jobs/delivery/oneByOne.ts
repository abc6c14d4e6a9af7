/** Longer than a platform takes that answers well, shorter than anybody notices. */
const PATIENCE_MS = 50;

/**
 * From being sent until it is marked a message is in doubt: a process that dies repeats it. One at a time is in doubt, so that a
 * death repeats one at most; but a platform that takes its time holds up the next one for fifty milliseconds only.
 */
export class OneByOne {
  readonly #delay: (ms: number) => Promise<void>;
  #nextMay: Promise<void> = Promise.resolve();

  constructor(delay: (ms: number) => Promise<void>) {
    this.#delay = delay;
  }

  run<T>(send: () => Promise<T>): Promise<T> {
    const sent = this.#nextMay.then(send);
    const settled = sent.then(
      () => undefined,
      () => undefined,
    );
    this.#nextMay = Promise.race([settled, this.#nextMay.then(() => this.#delay(PATIENCE_MS))]);
    return sent;
  }
}
