/**
 * Numbers the chat page's messages. They are times of the machine's clock, so that the processes of one machine count in
 * order without a counter that all would wait for. One that steps back cannot mix up what was written before: a number is
 * always higher than those that were given out or seen here. Two processes may give out the same one.
 */
export class MessageNumbers {
  readonly #micros: () => number;
  #last = 0;

  constructor(micros: () => number) {
    this.#micros = micros;
  }

  /** The first of `count` numbers that follow each other. */
  take(count: number): number {
    const first = Math.max(this.#last + 1, this.#micros());
    this.#last = first + count - 1;
    return first;
  }

  /** The highest number that may be in use. */
  here(): number {
    return Math.max(this.#last, this.#micros());
  }

  saw(number: number): void {
    this.#last = Math.max(this.#last, number);
  }
}
