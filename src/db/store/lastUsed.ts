const FRESH_MS = 60_000;

/**
 * Remembers which account a member used last, so that a chat does not write it with every line: the row would be the
 * one that all of a person's deliveries wait for. A minute's delay does no harm; a change of platform is written at once,
 * but for one back to the platform of which this process knows while another has seen him elsewhere within the minute.
 */
export class LastUsed {
  readonly #members = new Map<string, { readonly platform: string; readonly at: number }>();

  /** Whether the row must be written. */
  isNews(memberId: string, platform: string, at: Date): boolean {
    const known = this.#members.get(memberId);
    return known?.platform !== platform || Math.abs(at.getTime() - known.at) >= FRESH_MS;
  }

  /** To be called when the row is committed. */
  noted(memberId: string, platform: string, at: Date): void {
    this.#members.set(memberId, { platform, at: at.getTime() });
  }
}
