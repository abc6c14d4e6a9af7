/** A card of the bot can be changed within five seconds of a press, by the press's own id (D101463). */
const WITHIN_MS = 4_500;

/** Which cards were pressed just now. */
export class Pressed {
  readonly #monotonic: () => number;
  readonly #byTask = new Map<string, { readonly reqId: string; readonly until: number }>();

  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
  }

  async during(taskId: string, reqId: string, work: () => Promise<void>): Promise<void> {
    this.#forget();
    this.#byTask.set(taskId, { reqId, until: this.#monotonic() + WITHIN_MS });
    await work();
  }

  /** Once: each press allows one change. */
  take(taskId: string): string | undefined {
    const found = this.#byTask.get(taskId);
    this.#byTask.delete(taskId);
    return found === undefined || found.until < this.#monotonic() ? undefined : found.reqId;
  }

  #forget(): void {
    const now = this.#monotonic();
    for (const [taskId, { until }] of this.#byTask) {
      if (until < now) {
        this.#byTask.delete(taskId);
      }
    }
  }
}
