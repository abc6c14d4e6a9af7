/** Several times what a form takes: people choose the wrong ones. */
const MOST_FILES = 60;
/** Those that were used longest ago are forgotten. */
const MOST_TICKETS = 10_000;

/** How many files were sent to each form, taken or not: whoever holds a ticket must not fill the disk with it. */
export class UploadBudget {
  readonly #sent = new Map<string, number>();

  /** False where so many more are too many: none of them is to be kept. */
  spend(ticket: string, count: number): boolean {
    const sent = (this.#sent.get(ticket) ?? 0) + count;
    if (sent > MOST_FILES) {
      return false;
    }
    this.#sent.delete(ticket);
    this.#sent.set(ticket, sent);
    const [oldest] = this.#sent.keys();
    if (this.#sent.size > MOST_TICKETS && oldest !== undefined) {
      this.#sent.delete(oldest);
    }
    return true;
  }
}
